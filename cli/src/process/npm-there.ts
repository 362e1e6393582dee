import { isAlive } from '@countersign/local/is-alive';
import { npmAtStart } from './npm-at-start.ts';

const LOOK_MS = 1_000;

/** Says whether whoever started this process is still there. */
export type Watched = () => boolean;

/**
 * The npm that started this process, for as long as that is known: it was looked for when the process began, since a shell
 * that stands in between outlives an npm that is killed, and says nothing of it.
 */
export const npmOfThisProcess: Watched = () => npmAtStart === undefined || isAlive(npmAtStart);

/** Tells once somebody who is watched is gone; holds up no process that has nothing else to do. @returns what ends that */
export function whenGone(isThere: Watched, tell: () => void): () => void {
  const timer = setInterval(() => {
    if (!isThere()) tell();
  }, LOOK_MS).unref();
  return () => clearInterval(timer);
}
