import { eachOf } from '../app/each-of.ts';
import { sweepAnswers, sweepDecisions, sweepReminders } from '../app/sweep.ts';
import { sweepInbox } from '../app/sweep-inbox.ts';
import { logger, sweepPorts } from '../container.ts';

const sweeps = {
  inbox: sweepInbox(sweepPorts),
  answers: sweepAnswers(sweepPorts),
  decisions: sweepDecisions(sweepPorts),
  reminders: sweepReminders(sweepPorts),
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
