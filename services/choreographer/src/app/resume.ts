import type { ContractTaskFailedV1 } from '@countersign/events';
import type { MessageContext, Metrics } from '@countersign/shared';
import type { AnswerEvent } from '../domain/stages/index.ts';
import { type DeliverPorts, deliverAnswer } from './deliver-answer.ts';
import { recordAnswer, recordFailure } from './record-answer.ts';

export interface ResumePorts extends DeliverPorts {
  readonly metrics: Metrics;
}

/** Takes an answer: recorded first, then handed to the state machine. */
export const takeAnswer =
  (ports: ResumePorts) =>
  async (event: AnswerEvent, { logger }: MessageContext): Promise<void> => {
    const task = await ports.transact((repositories) => recordAnswer(repositories, event, ports.now()));
    await deliverAnswer(ports)(task, logger);
  };

/** Takes the news that a task failed; the state machine decides whether it is tried again. */
export const takeFailure =
  (ports: ResumePorts) =>
  async ({ taskid, data }: ContractTaskFailedV1, { logger }: MessageContext): Promise<void> => {
    const task = await ports.transact((repositories) =>
      recordFailure(repositories, taskid, data.error, ports.now()),
    );
    ports.metrics.count('TasksFailed', { errorClass: data.error.class });
    await deliverAnswer(ports)(task, logger);
  };
