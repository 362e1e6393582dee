import type { Clock } from '../clock.ts';

/** The one timer of the engine, set to whatever in the journal is due first. */
export interface Alarm {
  /** Sets the timer anew after the journal changed. */
  set(): void;
  stop(): void;
}

export function createAlarm(clock: Clock, nextDue: () => number | undefined, ring: () => void): Alarm {
  let at: number | undefined;
  let cancel = () => {};
  const stop = () => {
    cancel();
    at = undefined;
  };
  return {
    stop,
    set() {
      const next = nextDue();
      if (next === at) return;
      stop();
      at = next;
      if (next === undefined) return;
      cancel = clock.alarm(next, () => {
        at = undefined;
        ring();
      });
    },
  };
}
