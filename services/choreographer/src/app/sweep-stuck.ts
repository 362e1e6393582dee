import type { SweepPorts } from './sweep.ts';

const minutesBefore = ({ now }: SweepPorts, minutes: number) => new Date(now().getTime() - minutes * 60_000);

/**
 * Counts the runs that hang: at work in one stage for longer than they may, or not taken in whole, for an alarm. It counts
 * none as well, so that the alarm ends. Who waits for a person is not stuck: reviews have alarms and ends of their own.
 * Nor is who waits to begin, which would hide in its numbers what hangs.
 */
export const sweepStuck = (ports: SweepPorts) => async (): Promise<number> => {
  const { transact, metrics, stuckMinutes } = ports;
  const stuck = await transact(({ runs }) => runs.countStuckSince(minutesBefore(ports, stuckMinutes)));
  metrics.count('RunsStuck', undefined, stuck);
  return stuck;
};

/** Counts the runs that wait to begin for longer than they may, for an alarm of its own. */
export const sweepWaiting = (ports: SweepPorts) => async (): Promise<number> => {
  const { transact, metrics, waitMinutes } = ports;
  const since = minutesBefore(ports, waitMinutes);
  const waiting = await transact(({ queue }) => queue.countWaitingSince(since));
  if (waiting > 0) metrics.count('RunsWaiting', undefined, waiting);
  return waiting;
};
