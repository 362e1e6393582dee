import {
  type ContractTaskFailedV1Data,
  contractTaskFailedV1,
  type Envelope,
  type ServiceName,
} from '@countersign/events';
import { meteredUsd, paidUsd } from './cost/meter.ts';
import { asCountersignError, asError } from './errors.ts';
import type { Logger } from './logger.ts';
import { answering, type EventContext, newEvent, type Outgoing, outgoing } from './new-event.ts';
import type { Publisher } from './publisher.ts';
import { storableText } from './storable-text.ts';

/** What a handler returns: nothing, or what is published as its answer. */
// biome-ignore lint/suspicious/noConfusingVoidType: a handler without an answer returns nothing
export type Answer = Outgoing | readonly Outgoing[] | void;

export interface AnswerPorts {
  readonly service: ServiceName;
  readonly publisher: Publisher;
}

/** Longest message that an answer carries; the log has all of it. */
const MAX_MESSAGE = 2000;

/** What a failed task says of an error: the one mapping from what was thrown to `contract.task-failed.v1`. */
function taskFailure(thrown: unknown): ContractTaskFailedV1Data['error'] {
  const { name, class: errorClass, retryable, message } = asCountersignError(thrown);
  return { name, class: errorClass, retryable, message: storableText(message, MAX_MESSAGE) };
}

/** What the work on a request has cost so far. */
type Costs = Pick<EventContext, 'workUsd' | 'paidUsd'>;

const costsSoFar = (): Costs => ({ workUsd: meteredUsd(), paidUsd: paidUsd() });

/**
 * Publishes what an event is answered with, in the run and task of that event.
 * @param costs of the work on it, where it is a request
 */
export async function publishAnswer(
  { service, publisher }: AnswerPorts,
  cause: Envelope,
  answer: Answer,
  costs: Costs = {},
): Promise<void> {
  const answers = answer ? [answer].flat() : [];
  if (answers.length === 0) return;
  await publisher.publish(answers.map((each) => newEvent(service, each, { ...answering(cause), ...costs })));
}

/**
 * Works on a request and publishes its answer. Work that throws, and an answer that breaks its contract, are answered
 * with `contract.task-failed.v1`, since the state machine owns the retries.
 * @throws when the bus does not take the answer: the request has to be delivered again
 */
export async function answerRequest(
  ports: AnswerPorts,
  request: Envelope,
  work: () => Promise<Answer>,
  logger: Logger,
): Promise<void> {
  const failed = (thrown: unknown): Outgoing => {
    const error = taskFailure(thrown);
    logger.error(`${request.type} failed: ${error.message}`, {
      error: asError(thrown),
      errorClass: error.class,
      errorName: error.name,
    });
    return outgoing(contractTaskFailedV1, { request: request.type, error });
  };
  const answer = await work().catch(failed);
  try {
    await publishAnswer(ports, request, answer, costsSoFar());
  } catch (thrown) {
    if (asCountersignError(thrown).class === 'downstream') throw thrown;
    await publishAnswer(ports, request, failed(thrown), costsSoFar());
  }
}
