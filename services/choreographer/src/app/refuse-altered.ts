import { Refusal } from '@countersign/api';
import { contractDocumentAlteredV1, type ObjectRef } from '@countersign/events';
import { type Metrics, outgoing } from '@countersign/shared';
import { announcement } from '../domain/announcement.ts';
import { type AfterCommitPorts, afterCommit } from './after-commit.ts';
import { type AnnounceAlarmPorts, announceAlarm } from './announce-alarm.ts';
import type { Integrity } from './integrity.ts';

export interface RefuseAlteredPorts extends AnnounceAlarmPorts, AfterCommitPorts {
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
    await afterCommit(ports, `Alarm of ${name} of ${runId}`, () => announceAlarm(ports)(told));
    throw new Refusal(409, 'DocumentAltered', `${name} is not what was recorded; it is not given out.`);
  };
