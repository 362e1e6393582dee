import type { ContractTaskFailedV1 } from '@countersign/events';
import type { MessageContext, Metrics } from '@countersign/shared';
import type { AnswerEvent } from '../domain/stages/index.ts';
import { recordOutcome } from './circuits.ts';
import { type DeliverPorts, deliverAnswer } from './deliver-answer.ts';
import { recordAnswer, recordFailure } from './record-answer.ts';

export interface ResumePorts extends DeliverPorts {
  readonly metrics: Metrics;
}

/** Takes an answer: recorded first, then handed to the state machine. */
export const takeAnswer =
  (ports: ResumePorts) =>
  async (event: AnswerEvent, { logger }: MessageContext): Promise<void> => {
    const task = await ports.transact(async (repositories) => {
      const task = await recordAnswer(repositories, event, ports.now());
      await recordOutcome(repositories, task, ports.now());
      return task;
    });
    await deliverAnswer(ports)(task, logger);
  };

/** Takes the news that a task failed; the state machine decides whether it is tried again. */
export const takeFailure =
  (ports: ResumePorts) =>
  async (event: ContractTaskFailedV1, { logger }: MessageContext): Promise<void> => {
    const { task, circuit } = await ports.transact(async (repositories) => {
      const task = await recordFailure(repositories, event, ports.now());
      return { task, circuit: await recordOutcome(repositories, task, ports.now()) };
    });
    ports.metrics.count('TasksFailed', { errorClass: event.data.error.class });
    if (circuit === 'opened') ports.metrics.count('CircuitsOpened');
    await deliverAnswer(ports)(task, logger);
  };
