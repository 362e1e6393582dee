import { Refusal } from '@countersign/api';
import { contractDocumentAlteredV1, type EventOf, type ObjectRef } from '@countersign/events';
import { type Metrics, outgoing } from '@countersign/shared';
import { alteredNotice } from '../domain/altered-notice.ts';
import { announcement } from '../domain/announcement.ts';
import { type AfterCommitPorts, afterCommit } from './after-commit.ts';
import { type AnnounceRecordedPorts, announceRecorded } from './announce-recorded.ts';
import type { Integrity } from './integrity.ts';
import type { Notices } from './notices.ts';

export interface AnnounceAlteredPorts extends AnnounceRecordedPorts {
  readonly notices: Notices;
}

export interface RefuseAlteredPorts extends AnnounceAlteredPorts, AfterCommitPorts {
  readonly integrity: Integrity;
  readonly metrics: Metrics;
  readonly now: () => Date;
}

/** Somebody who asks for a document of a run. */
export interface Asking {
  readonly runId: string;
  readonly name: string;
  readonly askedBy: string;
}

/** Tells operations by mail, then everybody by the event that was recorded. */
export const announceAltered =
  (ports: AnnounceAlteredPorts) =>
  async (event: EventOf<typeof contractDocumentAlteredV1>): Promise<void> => {
    const { subject: runId, data } = event;
    await ports.notices.toOperations('downstream', alteredNotice(runId, data.name, data.askedBy));
    await announceRecorded(ports)(event);
  };

/**
 * Lets a document out only as it was recorded.
 * @throws Refusal 409 `DocumentAltered`, once it is recorded that everybody is to be told: by event, metric and mail
 */
export const refuseAltered =
  (ports: RefuseAlteredPorts) =>
  async (document: ObjectRef, { runId, name, askedBy }: Asking): Promise<void> => {
    if (await ports.integrity.isAsRecorded(document)) return;
    ports.metrics.count('DocumentsAltered');
    const now = ports.now();
    const fact = outgoing(contractDocumentAlteredV1, { document, name, askedBy });
    const told = announcement(runId, fact, `${name} ${document.sha256}`, now);
    await ports.transact(({ announcements }) => announcements.record(told, now));
    await afterCommit(ports, `Alarm of ${name} of ${runId}`, () => announceAltered(ports)(told));
    throw new Refusal(409, 'DocumentAltered', `${name} is not what was recorded; it is not given out.`);
  };
