import { turnAfter, uploaderKey } from '../domain/intake/queue.ts';
import type { Run } from '../domain/run.ts';
import type { Repositories } from './repositories.ts';

/** The place of a run that joins those who wait to be started. */
export const joinQueue = async (
  { queue }: Repositories,
  run: Run,
): Promise<Pick<Run, 'turn' | 'turnOf'>> => ({
  turn: turnAfter(await queue.turns(run)),
  turnOf: uploaderKey(run),
});
