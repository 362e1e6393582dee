import { Refusal } from '@countersign/api';
import { contractDocumentAlteredV1, type ObjectRef } from '@countersign/events';
import { type Metrics, outgoing, type Publisher } from '@countersign/shared';
import { alteredNotice } from '../domain/altered-notice.ts';
import { announcement } from '../domain/announcement.ts';
import { type AfterCommitPorts, afterCommit } from './after-commit.ts';
import type { Integrity } from './integrity.ts';
import type { Notices } from './notices.ts';

export interface RefuseAlteredPorts extends AfterCommitPorts {
  readonly integrity: Integrity;
  readonly publisher: Publisher;
  readonly notices: Notices;
  readonly metrics: Metrics;
}

/** Somebody who asks for a document of a run. */
export interface Asking {
  readonly runId: string;
  readonly name: string;
  readonly askedBy: string;
}

/**
 * Lets a document out only as it was recorded.
 * @throws Refusal 409 `DocumentAltered`, after everybody was told: by event, metric and mail
 */
export const refuseAltered =
  (ports: RefuseAlteredPorts) =>
  async (document: ObjectRef, { runId, name, askedBy }: Asking): Promise<void> => {
    if (await ports.integrity.isAsRecorded(document)) return;
    ports.metrics.count('DocumentsAltered');
    await afterCommit(ports, `Alarm of ${name} of ${runId}`, async () => {
      const fact = outgoing(contractDocumentAlteredV1, { document, name, askedBy });
      await ports.publisher.publish([announcement(runId, fact, `${name} ${document.sha256}`)]);
      await ports.notices.toOperations('downstream', alteredNotice(runId, name, askedBy));
    });
    throw new Refusal(409, 'DocumentAltered', `${name} is not what was recorded; it is not given out.`);
  };
