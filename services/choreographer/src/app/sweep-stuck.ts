import type { SweepPorts } from './sweep.ts';

/**
 * Counts the runs that stand where they are for longer than they may, whatever the reason, for an alarm. It counts none
 * as well, so that the alarm ends. Who waits for a person is not stuck: reviews have alarms and ends of their own.
 */
export const sweepStuck = (ports: SweepPorts) => async (): Promise<number> => {
  const { transact, metrics, stuckMinutes, now } = ports;
  const since = new Date(now().getTime() - stuckMinutes * 60_000);
  const stuck = await transact(({ runs }) => runs.countStuckSince(since));
  metrics.count('RunsStuck', undefined, stuck);
  return stuck;
};
