import type { EventContract, EventOf } from '@countersign/events';
import { type Answer, type AnswerPorts, answerRequest, publishAnswer } from '../answer-request.ts';
import { eventKeys } from '../logger.ts';
import type { MessageContext } from '../message-context.ts';
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

/**
 * Makes a Lambda handler for a queue behind a rule on the project's bus:
 * - a message that is no event of a known type goes to the dead letters;
 * - a request to this service is answered, whatever happens: see `answerRequest`;
 * - anything else whose handler throws is delivered again.
 */
export function eventQueue(subscriptions: readonly Subscription[], ports: EventQueuePorts) {
  const handlers = new Map(subscriptions.map(({ type, handle }) => [type, handle]));

  async function dispatch({ contract, event }: QueuedEvent, context: MessageContext): Promise<void> {
    const handle = handlers.get(contract.type);
    if (!handle) throw new UnreadableMessage(`${contract.type} is not for ${ports.service}`);
    const work = () => handle(event as EventOf<EventContract>, context);
    const isOurs = contract.kind === 'request' && contract.consumer === ports.service;
    if (isOurs) return answerRequest(ports, event, work, context.logger);
    await publishAnswer(ports, event, await work());
  }

  return queue(async (body, context) => {
    const queued = readQueuedEvent(body);
    context.logger.appendKeys(eventKeys(queued.event));
    await dispatch(queued, context);
  }, ports);
}
