import type { Clock } from '../clock.ts';

/** A clock that stands still until a test moves it. */
export interface ManualClock extends Clock {
  /** Moves time on, ringing alarms in order at the moment each was set for. */
  advance(ms: number): void;
  /** When the next alarm rings. */
  next(): number | undefined;
}

export function createManualClock(start = Date.UTC(2026, 0, 1)): ManualClock {
  const alarms = new Map<() => void, number>();
  let now = start;
  const next = () => [...alarms.values()].sort((a, b) => a - b)[0];
  return {
    now: () => now,
    next,
    alarm(at, ring) {
      const own = () => ring();
      alarms.set(own, at);
      return () => void alarms.delete(own);
    },
    advance(ms) {
      const end = now + ms;
      for (let at = next(); at !== undefined && at <= end; at = next()) {
        now = Math.max(now, at);
        for (const [ring, due] of [...alarms]) {
          if (due <= now && alarms.delete(ring)) ring();
        }
      }
      now = end;
    },
  };
}
