import type { Envelope } from '@countersign/events';
import { checkedEvent, type Publisher } from '../publisher.ts';

/** A publisher that keeps what it was given, and refuses what the one of EventBridge refuses. */
export function memoryPublisher(): Publisher & { readonly events: Envelope[] } {
  const events: Envelope[] = [];
  return {
    events,
    async publish(more) {
      events.push(...more.map(checkedEvent));
    },
  };
}
