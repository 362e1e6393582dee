import { contractFailedV1 } from '@countersign/events';
import {
  type ConsoleUrl,
  type Logger,
  type Metrics,
  outgoing,
  type Publisher,
  storableText,
} from '@countersign/shared';
import { announcement } from '../domain/announcement.ts';
import { failureNotice, isRedrivable } from '../domain/failure-notice.ts';
import { isCancelled, occasionOf, type Run } from '../domain/run.ts';
import { mailOnce } from './mail-once.ts';
import { markTold } from './mark-told.ts';
import type { Notices } from './notices.ts';
import type { Transact } from './repositories.ts';

export interface FailRunPorts {
  readonly transact: Transact;
  readonly publisher: Publisher;
  readonly notices: Notices;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly consoleUrl: ConsoleUrl;
  readonly now: () => Date;
}

const failedEvent = (run: Run) =>
  outgoing(contractFailedV1, {
    fileName: run.fileName,
    bucket: run.bucket,
    key: run.objectKey,
    stage: run.failureStage ?? 'unknown',
    error: {
      class: run.failureClass ?? 'internal',
      name: run.failureName ?? 'Unknown',
      message: storableText(run.failureMessage ?? '', 2000),
    },
    redrivable: isRedrivable(run),
    ...(run.executionArn && { executionArn: run.executionArn }),
    costUsd: run.costUsd,
  });

async function tell(ports: FailRunPorts, run: Run, occasion: string): Promise<void> {
  const { transact, publisher, notices, metrics, consoleUrl, now } = ports;
  const { runId } = run;
  const failureClass = run.failureClass ?? 'internal';
  const event = announcement(runId, failedEvent(run), occasion, run.finishedAt ?? now());
  await publisher.publish([event]);
  if (!isCancelled(run)) {
    const notice = failureNotice(run, await consoleUrl());
    const send = () => notices.toOperations(failureClass, notice);
    const mailed = await mailOnce(ports, { mailId: event.id, runId }, send);
    // What stays untold is found by the sweep.
    if (mailed === 'later') return;
    if (mailed === 'done') metrics.count('RunsFailed', { errorClass: failureClass });
  }
  await markTold(transact, runId, occasion);
}

/**
 * Tells everybody, and operations by error class, that a run failed, and each that failed with it: once per run and redrive.
 * Nobody has to act on one that was cancelled.
 */
export const announceFailure =
  (ports: FailRunPorts) =>
  async (run: Run): Promise<void> => {
    const occasion = occasionOf(run);
    if (run.announced === occasion) return;
    await tell(ports, run, occasion);
    const linked = await ports.transact(({ runs }) => runs.linkedTo(run.runId));
    for (const each of linked)
      if (each.status === 'FAILED' && each.announced === 'RECEIVED')
        await tell(ports, each, occasionOf(each));
  };
