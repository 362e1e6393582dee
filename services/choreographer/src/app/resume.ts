import type { ContractTaskFailedV1 } from '@countersign/events';
import type { MessageContext, Metrics } from '@countersign/shared';
import type { AnswerEvent } from '../domain/stages/index.ts';
import { recordOutcome } from './circuits.ts';
import { type DeliverPorts, deliverAnswer } from './deliver-answer.ts';
import { recordAnswer, recordFailure, type Taken } from './record-answer.ts';
import type { Repositories } from './repositories.ts';
import { transactOnce } from './transact-once.ts';

/** Whether a failure ended its task, and that is kept. */
const endedBy = async ({ tasks }: Repositories, { task, ended }: Taken): Promise<boolean> =>
  ended && (await tasks.find(task.taskId))?.answeredAt?.getTime() === task.answeredAt?.getTime();

export interface ResumePorts extends DeliverPorts {
  readonly metrics: Metrics;
}

/** Takes an answer: recorded first, then handed to the state machine. */
export const takeAnswer =
  (ports: ResumePorts) =>
  async (event: AnswerEvent, { logger }: MessageContext): Promise<void> => {
    const task = await ports.transact(async (repositories) => {
      const { task, ended } = await recordAnswer(repositories, event, ports.now());
      if (ended) await recordOutcome(repositories, task, ports.now());
      return task;
    });
    await deliverAnswer(ports)(task, logger);
  };

/**
 * Takes the news that a task failed; the state machine decides whether it is tried again. Circuit, counts and alarms hear only
 * of one that was not over yet: news that comes twice, or is replayed, says nothing of how its provider does now.
 */
export const takeFailure =
  (ports: ResumePorts) =>
  async (event: ContractTaskFailedV1, { logger }: MessageContext): Promise<void> => {
    const record = async (repositories: Repositories) => {
      const taken = await recordFailure(repositories, event, ports.now());
      const circuit = taken.ended ? await recordOutcome(repositories, taken.task, ports.now()) : undefined;
      return { ...taken, circuit };
    };
    const { task, ended, circuit } = await transactOnce(ports.transact, record, endedBy);
    if (ended) ports.metrics.count('TasksFailed', { errorClass: event.data.error.class });
    if (circuit === 'opened') ports.metrics.count('CircuitsOpened');
    await deliverAnswer(ports)(task, logger);
  };
