import type { Envelope } from '@countersign/events';
import type { Publisher } from './publisher.ts';

interface Waiting {
  readonly events: readonly Envelope[];
  resolve(): void;
  reject(error: unknown): void;
}

/** A publisher for messages that are worked on side by side. */
export interface TogetherPublisher extends Publisher {
  /** Says that one of them publishes nothing more. */
  left(): void;
}

/**
 * Publishes what several messages lead to in one go, once each of them has something to say or has left. Where the bus
 * does not take all of it each message publishes for itself, so that none fails by another: what was taken then comes
 * twice, under the same ids.
 */
export function publishTogether(publisher: Publisher, messages: number): TogetherPublisher {
  let open = messages;
  let waiting: Waiting[] = [];

  async function send(all: readonly Waiting[]): Promise<void> {
    try {
      await publisher.publish(all.flatMap(({ events }) => events));
      for (const { resolve } of all) resolve();
    } catch (error) {
      if (all.length === 1) all[0]!.reject(error);
      else for (const each of all) await publisher.publish(each.events).then(each.resolve, each.reject);
    }
  }

  function sendOnceComplete(): void {
    if (waiting.length === 0 || waiting.length < open) return;
    const all = waiting;
    waiting = [];
    void send(all);
  }

  return {
    publish(events) {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      waiting.push({ events, resolve, reject });
      sendOnceComplete();
      return promise;
    },
    left() {
      open -= 1;
      sendOnceComplete();
    },
  };
}
