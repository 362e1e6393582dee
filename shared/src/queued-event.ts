import { contractFor, type Envelope, type EventContract } from '@countersign/events';
import * as z from 'zod';
import { parseMessage } from './read-message.ts';
import { UnreadableMessage } from './unreadable-message.ts';

export interface QueuedEvent {
  readonly contract: EventContract;
  readonly event: Envelope;
}

const busEvent = z.object({ 'detail-type': z.string(), detail: z.looseObject({ type: z.string() }) });

/**
 * Reads the event out of an SQS message that an EventBridge rule put there.
 * Fields that the contract does not know are dropped, not refused.
 * @throws UnreadableMessage for no JSON, no event, an unknown type or version, or data that break the contract.
 */
export function readQueuedEvent(body: string): QueuedEvent {
  const parsed = busEvent.safeParse(parseMessage(body));
  if (!parsed.success)
    throw new UnreadableMessage(`Message is no bus event: ${z.prettifyError(parsed.error)}`);
  const { detail, 'detail-type': detailType } = parsed.data;
  if (detail.type !== detailType) {
    throw new UnreadableMessage(`detail-type is ${detailType} but detail.type is ${detail.type}`);
  }
  const contract = contractFor(detail.type);
  if (!contract) throw new UnreadableMessage(`Unknown event type or version: ${detail.type}`);
  const event = contract.schema.safeParse(detail);
  if (!event.success)
    throw new UnreadableMessage(`${detail.type} breaks its schema: ${z.prettifyError(event.error)}`);
  return { contract, event: event.data as Envelope };
}
