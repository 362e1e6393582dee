import {
  contractDocumentAlteredV1,
  contractQuarantinedV1,
  type Envelope,
  type ErrorClass,
} from '@countersign/events';
import { alteredNotice } from '../domain/altered-notice.ts';
import type { Notice } from '../domain/notice.ts';
import { quarantineNotice } from '../domain/quarantine-notice.ts';
import { type AnnounceRecordedPorts, announceRecorded } from './announce-recorded.ts';
import type { FailRunPorts } from './fail-run.ts';
import { mailOnce } from './mail-once.ts';

export type AnnounceAlarmPorts = AnnounceRecordedPorts &
  Pick<FailRunPorts, 'notices' | 'metrics' | 'logger' | 'consoleUrl' | 'now'>;

interface Mail {
  readonly errorClass: ErrorClass;
  readonly notice: Notice;
}

/** The mail that operations get with an event; most have none. */
async function mailOf(
  event: Envelope,
  consoleUrl: AnnounceAlarmPorts['consoleUrl'],
): Promise<Mail | undefined> {
  const altered = contractDocumentAlteredV1.schema.safeParse(event);
  if (altered.success) {
    const { subject, data } = altered.data;
    return { errorClass: 'downstream', notice: alteredNotice(subject, data) };
  }
  const quarantined = contractQuarantinedV1.schema.safeParse(event);
  if (!quarantined.success) return undefined;
  const { subject: runId, data } = quarantined.data;
  const run = { runId, fileName: data.fileName };
  return { errorClass: 'input', notice: quarantineNotice(run, data, await consoleUrl()) };
}

/** Publishes an event that was recorded; of one that is an alarm, operations are told by mail before. */
export const announceAlarm =
  (ports: AnnounceAlarmPorts) =>
  async (event: Envelope): Promise<void> => {
    const mail = await mailOf(event, ports.consoleUrl);
    const send = ({ errorClass, notice }: Mail) => ports.notices.toOperations(errorClass, notice);
    const { id: mailId, subject: runId } = event;
    const isTold = !mail || (await mailOnce(ports, { mailId, runId }, () => send(mail))) !== 'later';
    // What stays on the list is published again, under the same id, with the mail.
    if (isTold) await announceRecorded(ports)(event);
    else await ports.publisher.publish([event]);
  };
