import { contractFailedV1 } from '@countersign/events';
import { type ConsoleUrl, type Metrics, outgoing, type Publisher, storableText } from '@countersign/shared';
import { announcement } from '../domain/announcement.ts';
import type { Failure } from '../domain/failure.ts';
import { failureNotice, isRedrivable } from '../domain/failure-notice.ts';
import { isCancelled, occasionOf, type Run } from '../domain/run.ts';
import { failLinkedRuns, untold } from './linked-runs.ts';
import { meterRun } from './meter-run.ts';
import type { Notices } from './notices.ts';
import type { Repositories, Transact } from './repositories.ts';

export interface FailRunPorts {
  readonly transact: Transact;
  readonly publisher: Publisher;
  readonly notices: Notices;
  readonly metrics: Metrics;
  readonly consoleUrl: ConsoleUrl;
  readonly now: () => Date;
}

/** Writes down that a run failed, in a transaction of the caller's. */
export async function recordRunFailure(
  repositories: Repositories,
  run: Run,
  stage: string,
  failure: Failure,
  now: Date,
): Promise<Run> {
  const change = {
    status: 'FAILED',
    failureStage: stage,
    failureClass: failure.class,
    failureName: failure.name,
    failureMessage: failure.message,
    redrives: run.redrives,
    finishedAt: now,
    ...untold(run),
  } as const;
  await repositories.runs.update(run.runId, change);
  const detail = `${stage}: ${failure.name}: ${failure.message}`;
  await failLinkedRuns(repositories, { ...run, ...change }, detail);
  await repositories.history.append({
    runId: run.runId,
    at: now,
    what: 'run-failed',
    detail,
  });
  return meterRun(repositories, { ...run, ...change }, await repositories.tasks.ofRun(run.runId));
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

async function tell(
  { transact, publisher, notices, metrics, consoleUrl, now }: FailRunPorts,
  run: Run,
  occasion: string,
): Promise<void> {
  await publisher.publish([announcement(run.runId, failedEvent(run), occasion, run.finishedAt ?? now())]);
  if (!isCancelled(run)) {
    await notices.toOperations(run.failureClass ?? 'internal', failureNotice(run, await consoleUrl()));
    metrics.count('RunsFailed', { errorClass: run.failureClass ?? 'internal' });
  }
  await transact((repositories) => repositories.runs.update(run.runId, { announced: occasion }));
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
