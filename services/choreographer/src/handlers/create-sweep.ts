import type { Logger } from '@countersign/shared';
import { admitRuns } from '../app/admit-runs.ts';
import { eachOf } from '../app/each-of.ts';
import {
  type SweepPorts,
  sweepAnnouncements,
  sweepAnswers,
  sweepDecisions,
  sweepEnds,
  sweepReviews,
} from '../app/sweep.ts';
import { sweepExecutions } from '../app/sweep-executions.ts';
import { sweepInbox } from '../app/sweep-inbox.ts';
import { sweepReminders } from '../app/sweep-reminders.ts';
import { sweepScans } from '../app/sweep-scans.ts';
import { sweepSpending } from '../app/sweep-spending.ts';
import { sweepStuck, sweepWaiting } from '../app/sweep-stuck.ts';

/** Runs on a schedule: whatever got lost on its way is found here. */
export function createSweep(ports: SweepPorts, logger: Logger) {
  /** The inbox late: it reads files, which takes longest and fails for the strangest reasons. */
  const sweeps = {
    answers: sweepAnswers(ports),
    decisions: sweepDecisions(ports),
    reviews: sweepReviews(ports),
    executions: sweepExecutions(ports),
    ends: sweepEnds(ports),
    announcements: sweepAnnouncements(ports),
    reminders: sweepReminders(ports),
    scans: sweepScans(ports),
    inbox: sweepInbox(ports),
    queue: admitRuns(ports),
    stuck: sweepStuck(ports),
    waiting: sweepWaiting(ports),
    spent: sweepSpending(ports),
  };
  return async (): Promise<Record<string, number>> => {
    const found: Record<string, number> = {};
    await eachOf(Object.entries(sweeps), async ([name, sweep]) => {
      found[name] = await sweep();
    });
    logger.info('Swept', { found });
    return found;
  };
}
