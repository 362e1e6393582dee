import type { Logger } from '@countersign/shared';
import type { StageTask } from '../domain/stage-task.ts';
import { taskErrorName } from '../domain/task-error-name.ts';
import { taskOutput } from '../domain/task-output.ts';
import { type AlteredAnswer, alteredAnswer, type HeldAnswerPorts } from './held-answer.ts';
import type { Transact } from './repositories.ts';
import type { CallbackResult, Workflow } from './workflow.ts';

export interface DeliverPorts extends HeldAnswerPorts {
  readonly transact: Transact;
  readonly workflow: Workflow;
  readonly now: () => Date;
}

/** Hands a recorded answer or failure to the state machine; again, it changes nothing. */
export async function handOver(
  ports: DeliverPorts,
  task: StageTask,
): Promise<CallbackResult | AlteredAnswer> {
  const { workflow } = ports;
  if (task.status === 'answered')
    return (await alteredAnswer(ports, task)) ?? workflow.succeed(task.token, taskOutput(task));
  const name = taskErrorName({
    name: task.errorName ?? 'InternalError',
    retryable: task.errorRetryable ?? false,
  });
  return workflow.fail(task.token, name, task.errorMessage ?? '');
}

/**
 * Hands a recorded answer to the state machine, and writes down that it got there. Doing it again changes nothing,
 * so a crash in between is repaired by the next delivery, or by the sweep. An answer that is not what was written down
 * outside the tables stays here; the sweep tells of it.
 * @returns where it is not
 */
export const deliverAnswer =
  (ports: DeliverPorts) =>
  async (task: StageTask, logger?: Logger): Promise<AlteredAnswer | undefined> => {
    const ended = task.status === 'answered' || task.status === 'failed';
    if (!ended || task.deliveredAt) {
      logger?.info(`Dropped a ${task.deliveredAt ? 'duplicate' : 'late'} answer for ${task.stage}`);
      return undefined;
    }
    const result = await handOver(ports, task);
    if (typeof result === 'object') {
      logger?.error(`The answer for ${task.stage} is not what was recorded (${result.differs.join(', ')})`);
      return result;
    }
    if (result === 'no longer waited for')
      logger?.info(`The state machine no longer waits for ${task.stage}`);
    await ports.transact(({ tasks }) => tasks.update(task.taskId, { deliveredAt: ports.now() }));
    return undefined;
  };
