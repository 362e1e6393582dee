import { contractFailedV1 } from '@countersign/events';
import { outgoing, type Publisher } from '@countersign/shared';
import type { ConsoleUrl } from '@countersign/shared/console-url';
import { announcement } from '../domain/announcement.ts';
import type { Failure } from '../domain/failure.ts';
import { failureNotice, isRedrivable } from '../domain/failure-notice.ts';
import type { Run } from '../domain/run.ts';
import type { Books, Transact } from './books.ts';
import type { Meter } from './meter.ts';
import { mirrorEnd } from './mirror-end.ts';
import type { Notices } from './notices.ts';

export interface FailRunPorts {
  readonly transact: Transact;
  readonly publisher: Publisher;
  readonly notices: Notices;
  readonly meter: Meter;
  readonly consoleUrl: ConsoleUrl;
  readonly now: () => Date;
}

/** Writes down that a run failed, in a transaction of the caller's. */
export async function keepRunFailure(
  books: Books,
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
  } as const;
  await books.runs.update(run.runId, change);
  await mirrorEnd(books, { ...run, ...change });
  const detail = `${stage}: ${failure.name}: ${failure.message}`;
  await books.history.append({
    runId: run.runId,
    at: now,
    what: 'run-failed',
    stage: null,
    item: null,
    taskId: null,
    detail,
  });
  return { ...run, ...change };
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
      message: (run.failureMessage ?? '').slice(0, 2000),
    },
    redrivable: isRedrivable(run),
    ...(run.executionArn && { executionArn: run.executionArn }),
    costUsd: run.costUsd,
  });

/** Tells everybody, and operations by error class, that a run failed: once per run and redrive. */
export const announceFailure =
  ({ transact, publisher, notices, meter, consoleUrl, now }: FailRunPorts) =>
  async (run: Run): Promise<void> => {
    const occasion = `FAILED ${run.redrives}`;
    if (run.announced === occasion) return;
    await publisher.publish([announcement(run.runId, failedEvent(run), occasion, run.finishedAt ?? now())]);
    await notices.toOperations(run.failureClass ?? 'internal', failureNotice(run, await consoleUrl()));
    meter.count('RunsFailed', { errorClass: run.failureClass ?? 'internal' });
    await transact((books) => books.runs.update(run.runId, { announced: occasion }));
  };
