import { Refusal } from '@countersign/api';
import { contractDocumentAlteredV1, type ObjectRef } from '@countersign/events';
import { type Metrics, outgoing } from '@countersign/shared';
import { announcement } from '../domain/announcement.ts';
import { type AfterCommitPorts, afterCommit } from './after-commit.ts';
import { type AnnounceAlarmPorts, announceAlarm } from './announce-alarm.ts';
import type { Evidence } from './evidence.ts';
import type { Integrity } from './integrity.ts';

export interface TellAlteredPorts extends AnnounceAlarmPorts, AfterCommitPorts {
  readonly metrics: Metrics;
  readonly now: () => Date;
}

export interface RefuseAlteredPorts extends TellAlteredPorts {
  readonly integrity: Integrity;
}

/** Somebody who asks for a document of a run. */
export interface Asking {
  readonly runId: string;
  readonly name: string;
  readonly askedBy: string;
}

/** Records that everybody is to be told, and tells them: by event, metric and mail. */
export async function tellAltered(
  ports: TellAlteredPorts,
  document: ObjectRef,
  { runId, name, askedBy }: Asking,
  differs: readonly string[] = [],
): Promise<void> {
  ports.metrics.count('DocumentsAltered');
  const now = ports.now();
  const said = { document, name, askedBy, ...(differs.length > 0 && { differs: [...differs] }) };
  const fact = outgoing(contractDocumentAlteredV1, said);
  const occasion = [name, document.sha256, ...differs].join(' ');
  const told = announcement(runId, fact, occasion, now);
  await ports.transact(({ announcements }) => announcements.record(told, now));
  await afterCommit(ports, `Alarm of ${name} of ${runId}`, () => announceAlarm(ports)(told));
}

/**
 * Lets a document out only as it was recorded.
 * @throws Refusal 409 `DocumentAltered`, once it is recorded that everybody is to be told
 */
export const refuseAltered =
  (ports: RefuseAlteredPorts) =>
  async (document: ObjectRef, asking: Asking): Promise<void> => {
    if (await ports.integrity.isAsRecorded(document)) return;
    await tellAltered(ports, document, asking);
    throw new Refusal(
      409,
      'DocumentAltered',
      `${asking.name} is not what was recorded; it is not given out.`,
    );
  };

/**
 * Refuses to go on with a run of which the tables do not say what was written down when it came.
 * @param differs fields in which they do not
 * @throws Refusal 409 `RecordAltered`, once it is recorded that everybody is to be told
 */
export async function refuseAlteredRows(
  ports: TellAlteredPorts,
  { runId, receipt }: { readonly runId: string; readonly receipt: Pick<Evidence['receipt'], 'ref'> },
  askedBy: string,
  differs: readonly string[],
): Promise<never> {
  await tellAltered(ports, receipt.ref, { runId, name: 'receipt', askedBy }, differs);
  const fields = differs.join(', ');
  const why = `The tables do not say of ${runId} what was recorded (${fields})`;
  throw new Refusal(409, 'RecordAltered', `${why}: nobody decides on it, and nobody gets it.`);
}
