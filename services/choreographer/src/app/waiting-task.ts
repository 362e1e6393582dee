import type { Stage } from '@countersign/events';
import type { StageTask } from '../domain/stage-task.ts';

interface Asked {
  readonly taskId: string;
  readonly runId: string;
  readonly stage: Stage;
  readonly item?: string;
  readonly round: number;
  readonly revision?: number;
  readonly attempt: number;
  readonly token: string;
}

/** A task that waits for its answer. */
export const waitingTask = (
  { taskId, runId, stage, item = '', round, revision = 0, attempt, token }: Asked,
  now: Date,
): StageTask => ({
  taskId,
  runId,
  stage,
  item,
  round,
  revision,
  attempt,
  token,
  status: 'waiting',
  answer: null,
  errorName: null,
  errorClass: null,
  errorMessage: null,
  errorRetryable: null,
  costUsd: 0,
  paidUsd: null,
  paidBy: null,
  workUsd: null,
  dispatchedAt: now,
  answeredAt: null,
  deliveredAt: null,
});
