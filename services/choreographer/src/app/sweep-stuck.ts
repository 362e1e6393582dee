import { isDaySpent, isShareSpent } from '../domain/cost-caps.ts';
import { minutesAgo } from './overlooked.ts';
import type { Repositories } from './repositories.ts';
import type { SweepPorts } from './sweep.ts';

/**
 * Counts the runs that hang: at work in one stage for longer than they may, or not taken in whole, for an alarm. It counts
 * none as well, so that the alarm ends. Who waits for a person is not stuck: reviews have alarms and ends of their own.
 * Nor is who waits to begin, which would hide in its numbers what hangs.
 */
export const sweepStuck = (ports: SweepPorts) => async (): Promise<number> => {
  const { transact, metrics, stuckMinutes } = ports;
  const stuck = await transact(({ runs }) => runs.countStuckSince(minutesAgo(ports, stuckMinutes)));
  metrics.count('RunsStuck', undefined, stuck);
  return stuck;
};

/** How many runs wait for an uploader's share of the day, on a day that has something left; by uploader. */
async function heldByShares({ queue, spending }: Repositories, { caps, now }: SweepPorts) {
  const todayUsd = await spending.ofDay(now());
  if (isDaySpent(caps, todayUsd)) return new Map<string, number>();
  const waiting = await queue.countWaitingByUploader();
  const ofUploadersUsd = await spending.ofUploaders(now(), [...waiting.keys()]);
  return new Map([...waiting].filter(([turnOf]) => isShareSpent(caps, { todayUsd, ofUploadersUsd }, turnOf)));
}

/**
 * Counts the runs that wait to begin for longer than they may, for an alarm of its own; those that wait for a spent share of the
 * day at once, which no turn ends.
 */
export const sweepWaiting = (ports: SweepPorts) => async (): Promise<number> => {
  const { transact, metrics, waitMinutes, caps, logger } = ports;
  const since = minutesAgo(ports, waitMinutes);
  const { tooLong, held } = await transact(async (repositories) => ({
    tooLong: await repositories.queue.countWaitingSince(since),
    held: await heldByShares(repositories, ports),
  }));
  const ofShares = [...held.values()].reduce((sum, count) => sum + count, 0);
  if (ofShares > 0)
    logger.warn('contracts wait: the share of an uploader of today is spent, until midnight UTC', {
      uploaders: held.size,
      waiting: ofShares,
      perUploaderDayUsd: caps.perUploaderDayUsd,
    });
  // The same run may be among both.
  const waiting = Math.max(tooLong, ofShares);
  if (waiting > 0) metrics.count('RunsWaiting', undefined, waiting);
  return waiting;
};
