import type { EventContract, EventOf } from '@countersign/events';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { type Answer, type AnswerPorts, answerRequest, publishAnswer } from '../answer-request.ts';
import { eventKeys } from '../logger.ts';
import type { MessageContext } from '../message-context.ts';
import { publishTogether } from '../publish-together.ts';
import type { Publisher } from '../publisher.ts';
import { type QueuedEvent, readQueuedEvent } from '../queued-event.ts';
import { UnreadableMessage } from '../unreadable-message.ts';
import { type QueuePorts, queue } from './queue.ts';

/** Works on one event; what it returns is published as the answer. */
export type EventHandler<C extends EventContract> = (
  event: EventOf<C>,
  context: MessageContext,
) => Promise<Answer>;

export interface Subscription {
  readonly type: string;
  readonly handle: EventHandler<EventContract>;
}

/** Ties a handler to the contract of the events that it takes. */
export const on = <C extends EventContract>(contract: C, handle: EventHandler<C>): Subscription => ({
  type: contract.type,
  handle: handle as unknown as EventHandler<EventContract>,
});

export interface EventQueuePorts extends QueuePorts, AnswerPorts {}

export interface EventQueueOptions {
  /** Whether the answers to a batch go out in one call: for work so short that none waits for another. */
  readonly together?: boolean;
}

/**
 * Makes a Lambda handler for a queue behind a rule on the project's bus:
 * - a message that is no event of a known type goes to the dead letters;
 * - a request to this service is answered, whatever happens: see `answerRequest`;
 * - anything else whose handler throws is delivered again.
 */
export function eventQueue(
  subscriptions: readonly Subscription[],
  ports: EventQueuePorts,
  { together = false }: EventQueueOptions = {},
) {
  const handlers = new Map(subscriptions.map(({ type, handle }) => [type, handle]));

  async function dispatch(
    { contract, event }: QueuedEvent,
    context: MessageContext,
    publisher = ports.publisher,
  ): Promise<void> {
    const answering = { service: ports.service, publisher };
    const handle = handlers.get(contract.type);
    if (!handle) throw new UnreadableMessage(`${contract.type} is not for ${ports.service}`);
    const work = () => handle(event as EventOf<EventContract>, context);
    const isOurs = contract.kind === 'request' && contract.consumer === ports.service;
    if (isOurs) return answerRequest(answering, event, work, context.logger);
    await publishAnswer(answering, event, await work());
  }

  async function take(body: string, context: MessageContext, publisher?: Publisher): Promise<void> {
    const queued = readQueuedEvent(body);
    context.logger.appendKeys(eventKeys(queued.event));
    await dispatch(queued, context, publisher);
  }

  if (!together) return queue((body, context) => take(body, context), ports);
  return (batch: SQSEvent, context: Context): Promise<SQSBatchResponse> => {
    const publisher = publishTogether(ports.publisher, batch.Records.length);
    const takeAndLeave = (body: string, messageContext: MessageContext) =>
      take(body, messageContext, publisher).finally(publisher.left);
    return queue(takeAndLeave, ports)(batch, context);
  };
}
