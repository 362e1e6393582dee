import type { EventSink } from '../../../core/delivery/event-sink.ts';
import type { Clock } from '../clock.ts';
import type { PendingEvents } from '../journal/pending-events.ts';

const RETRY_MS = 1_000;

/** Puts the pending events on the bus, in order and at least once. */
export interface EventForwarder {
  /** Looks for pending events; called after every change. */
  wake(): void;
  stop(): Promise<void>;
}

export function createEventForwarder(
  pending: PendingEvents,
  events: EventSink,
  clock: Clock,
): EventForwarder {
  let running: Promise<void> | undefined;
  let stopped = false;
  let cancelRetry = () => {};

  async function run(): Promise<void> {
    for (let next = pending.first(); next !== undefined; next = pending.first()) {
      await events.put([next.entry]);
      if (stopped) return;
      pending.remove(next.id);
    }
  }

  function wake(): void {
    if (stopped || running !== undefined || pending.first() === undefined) return;
    running = run().then(
      () => {
        running = undefined;
        wake();
      },
      () => {
        running = undefined;
        cancelRetry = clock.alarm(clock.now() + RETRY_MS, wake);
      },
    );
  }

  return {
    wake,
    async stop() {
      stopped = true;
      cancelRetry();
      await running;
    },
  };
}
