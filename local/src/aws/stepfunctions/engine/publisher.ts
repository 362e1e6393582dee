import type { EventSink } from '../../../core/delivery/event-sink.ts';
import type { Clock } from '../clock.ts';
import type { Outbox } from '../journal/outbox.ts';

const RETRY_MS = 1_000;

/** Puts the events of the outbox on the bus, in order and at least once. */
export interface Publisher {
  /** Looks into the outbox; called after every change. */
  wake(): void;
  stop(): Promise<void>;
}

export function createPublisher(outbox: Outbox, events: EventSink, clock: Clock): Publisher {
  let running: Promise<void> | undefined;
  let stopped = false;
  let cancelRetry = () => {};

  async function run(): Promise<void> {
    for (let next = outbox.first(); next !== undefined; next = outbox.first()) {
      await events.put([next.entry]);
      if (stopped) return;
      outbox.remove(next.id);
    }
  }

  function wake(): void {
    if (stopped || running !== undefined || outbox.first() === undefined) return;
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
