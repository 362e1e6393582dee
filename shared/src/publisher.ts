import { contractFor, type Envelope } from '@countersign/events';
import * as z from 'zod';
import { InternalError } from './errors.ts';

/** Puts events on the bus; resolves only when EventBridge has accepted all of them. */
export interface Publisher {
  publish(events: readonly Envelope[]): Promise<void>;
}

/**
 * An event as its contract has it; what every publisher sends.
 * @throws InternalError for an event that breaks its contract, or has none
 */
export function checkedEvent(event: Envelope): Envelope {
  const contract = contractFor(event.type);
  if (!contract) throw new InternalError(`${event.type} is not in the event catalogue`);
  const checked = contract.schema.safeParse(event);
  if (checked.success) return checked.data as Envelope;
  throw new InternalError(`${event.type} breaks its own contract:\n${z.prettifyError(checked.error)}`);
}
