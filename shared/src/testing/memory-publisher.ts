import type { Envelope } from '@countersign/events';
import type { Publisher } from '../publisher.ts';

/** A publisher that keeps what it was given. */
export function memoryPublisher(): Publisher & { readonly events: Envelope[] } {
  const events: Envelope[] = [];
  return {
    events,
    async publish(more) {
      events.push(...more);
    },
  };
}
