import { occasionOf } from '../domain/run.ts';
import type { Transact } from './repositories.ts';

/**
 * Writes down that everybody was told how a run ended. Where it has gone on meanwhile, was cancelled or failed anew, it
 * was something else that they were told, and its end is still to be.
 */
export const markTold = (transact: Transact, runId: string, occasion: string): Promise<void> =>
  transact(async ({ runs }) => {
    const run = await runs.lock(runId);
    if (run && occasionOf(run) === occasion) await runs.update(runId, { announced: occasion });
  });
