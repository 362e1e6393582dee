import { eachOf } from '../app/each-of.ts';
import { sweepAnswers, sweepDecisions, sweepEnds, sweepReminders, sweepReviews } from '../app/sweep.ts';
import { sweepInbox } from '../app/sweep-inbox.ts';
import { logger, sweepPorts } from '../container.ts';

/** The inbox last: it reads files, which takes longest and fails for the strangest reasons. */
const sweeps = {
  answers: sweepAnswers(sweepPorts),
  decisions: sweepDecisions(sweepPorts),
  reviews: sweepReviews(sweepPorts),
  ends: sweepEnds(sweepPorts),
  reminders: sweepReminders(sweepPorts),
  inbox: sweepInbox(sweepPorts),
};

/** Runs on a schedule: whatever got lost on its way is found here. */
export async function handler(): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  await eachOf(Object.entries(sweeps), async ([name, sweep]) => {
    found[name] = await sweep();
  });
  logger.info('Swept', { found });
  return found;
}
