import { isAlive } from '@countersign/local/is-alive';
import { npmAtStart } from './npm-at-start.ts';

const PATIENCE_MS = 5_000;
const LOOK_MS = 1_000;

export interface StopSignals {
  on(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP', listener: () => void): unknown;
  exit(code: number): unknown;
}

/** Says whether whoever started this process is still there. */
export type Watched = () => boolean;

/**
 * The npm that started this process, for as long as that is known: it was looked for when the process began, since a shell
 * that stands in between outlives an npm that is killed, and says nothing of it.
 */
export const npmOfThisProcess: Watched = () => npmAtStart === undefined || isAlive(npmAtStart);

function whenGone(isThere: Watched, tell: () => void): () => void {
  const timer = setInterval(() => {
    if (!isThere()) tell();
  }, LOOK_MS);
  return () => clearInterval(timer);
}

/**
 * Waits for Ctrl-C or a request to end. One Ctrl-C may arrive twice, from the terminal and by npm, and must not cut
 * short what it began; pressed again while stopping takes long, it ends the process at once. npm that was killed tells
 * nobody, so that what it started looks after it.
 */
export function untilToldToStop(isThere: Watched, process: StopSignals = globalThis.process): Promise<void> {
  return new Promise((resolve) => {
    let toldAt: number | undefined;
    const stopLooking = whenGone(isThere, stop);
    function stop() {
      stopLooking();
      toldAt ??= performance.now();
      resolve();
    }
    const listen = () => {
      if (toldAt !== undefined && performance.now() - toldAt > PATIENCE_MS) process.exit(130);
      stop();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, listen);
  });
}
