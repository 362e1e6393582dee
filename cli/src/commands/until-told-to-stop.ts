import { once } from 'node:events';
import { Interrupted, SIGNALS } from '../process/interruption.ts';
import { type Watched, whenGone } from '../process/npm-there.ts';

const PATIENCE_MS = 5_000;

export interface StopSignals {
  on(signal: (typeof SIGNALS)[number], listener: () => void): unknown;
  exit(code: number): unknown;
}

/**
 * Listens from now on for Ctrl-C or a request to end. One Ctrl-C may arrive twice, from the terminal and by npm, and must
 * not cut short what it began; pressed again while stopping takes long, it ends the process at once. npm that was killed tells
 * nobody, so that what it started looks after it.
 * @returns what is aborted then, with `Interrupted` as its reason
 */
export function toldToStop(isThere: Watched, process: StopSignals = globalThis.process): AbortSignal {
  const told = new AbortController();
  let toldAt: number | undefined;
  const stopLooking = whenGone(isThere, stop);
  function stop() {
    stopLooking();
    toldAt ??= performance.now();
    told.abort(new Interrupted('Stopped before it was ready; the next start goes on from here.'));
  }
  const listen = () => {
    if (toldAt !== undefined && performance.now() - toldAt > PATIENCE_MS) process.exit(130);
    stop();
  };
  for (const signal of SIGNALS) process.on(signal, listen);
  return told.signal;
}

/** Waits until somebody said so, be it before. */
export async function untilTold(told: AbortSignal): Promise<void> {
  if (!told.aborted) await once(told, 'abort');
}
