import type { Logger } from '@countersign/shared';
import type { StageTask } from '../domain/stage-task.ts';
import { taskErrorName } from '../domain/task-error-name.ts';
import { taskOutput } from '../domain/task-output.ts';
import type { Transact } from './repositories.ts';
import type { CallbackResult, Workflow } from './workflow.ts';

export interface DeliverPorts {
  readonly transact: Transact;
  readonly workflow: Workflow;
  readonly now: () => Date;
}

/** Hands a recorded answer or failure to the state machine; again, it changes nothing. */
export function handOver(workflow: Workflow, task: StageTask): Promise<CallbackResult> {
  if (task.status === 'answered') return workflow.succeed(task.token, taskOutput(task));
  const name = taskErrorName({
    name: task.errorName ?? 'InternalError',
    retryable: task.errorRetryable ?? false,
  });
  return workflow.fail(task.token, name, task.errorMessage ?? '');
}

/**
 * Hands a recorded answer to the state machine, and writes down that it got there. Doing it again changes nothing,
 * so a crash in between is repaired by the next delivery, or by the sweep.
 */
export const deliverAnswer =
  ({ transact, workflow, now }: DeliverPorts) =>
  async (task: StageTask, logger?: Logger): Promise<void> => {
    const ended = task.status === 'answered' || task.status === 'failed';
    if (!ended || task.deliveredAt) {
      logger?.info(`Dropped a ${task.deliveredAt ? 'duplicate' : 'late'} answer for ${task.stage}`);
      return;
    }
    const result = await handOver(workflow, task);
    if (result === 'no longer waited for')
      logger?.info(`The state machine no longer waits for ${task.stage}`);
    await transact((repositories) => repositories.tasks.update(task.taskId, { deliveredAt: now() }));
  };
