import { isDaySpent } from '../domain/cost-caps.ts';
import type { SweepPorts } from './sweep.ts';

/** Tells, for an alarm, that today has cost what it may, whether or not anything waits for the next day. */
export const sweepSpending = (ports: SweepPorts) => async (): Promise<number> => {
  const { transact, metrics, caps, now, logger } = ports;
  const todayUsd = await transact(({ spending }) => spending.ofDay(now()));
  if (!isDaySpent(caps, todayUsd)) return 0;
  logger.warn('Today has cost what it may', { todayUsd, perDayUsd: caps.perDayUsd });
  metrics.count('DaySpent');
  return 1;
};
