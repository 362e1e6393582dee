import { contractOperatorActedV1 } from '@countersign/events';
import { CountersignError, type Outgoing, outgoing } from '@countersign/shared';
import { type Actor, wordsOf } from './actor.ts';
import type { Failure } from './failure.ts';
import { CANCELLED, isCancelled, type Run } from './run.ts';

/** How a run fails that somebody cancelled: for good, and nobody's machines are at fault. */
export const cancellation = (by: Actor, reason: string): Failure => ({
  class: 'input',
  name: CANCELLED,
  message: `${wordsOf(by)} cancelled the run: ${reason}`,
});

/** @throws CountersignError `Cancelled`, which fails the execution where it was not stopped in time. */
export function assertNotCancelled(run: Run | undefined): void {
  if (!run || !isCancelled(run)) return;
  throw new CountersignError({
    class: 'input',
    name: CANCELLED,
    retryable: false,
    message: run.failureMessage ?? '',
  });
}

/** What everybody is told of somebody who stepped in. */
export function operatorActed(
  run: Run,
  action: 'cancel' | 'redrive',
  by: Actor,
  reason?: string,
): Outgoing<typeof contractOperatorActedV1> {
  return outgoing(contractOperatorActedV1, {
    action,
    by: by.name,
    ...(by.id && { userId: by.id }),
    ...(by.email && { email: by.email }),
    ...(reason && { reason }),
    fileName: run.fileName,
    stage: run.failureStage ?? run.currentStage ?? 'intake',
  });
}
