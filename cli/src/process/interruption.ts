import { npmOfThisProcess, type Watched, whenGone } from './npm-there.ts';

/** By which somebody ends a command. */
export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Somebody ended the command before its work was done. */
export class Interrupted extends Error {
  constructor(
    message = 'Interrupted: what was under way is given up, and nothing of it is left on this machine.',
  ) {
    super(message);
    this.name = 'Interrupted';
  }
}

/**
 * The work, unless a signal comes first, or npm is gone that started this process and said nothing, so that whoever began
 * something can take it away again; a second signal ends the process at once. The work is told as well.
 * @throws Interrupted
 */
export async function unlessInterrupted<T>(
  work: (told: AbortSignal) => Promise<T>,
  { once, off }: Pick<NodeJS.Process, 'once' | 'off'> = {
    once: process.once.bind(process),
    off: process.off.bind(process),
  },
  isThere: Watched = npmOfThisProcess,
): Promise<T> {
  const { promise: interrupted, reject } = Promise.withResolvers<never>();
  const told = new AbortController();
  const listen = () => {
    const reason = new Interrupted();
    reject(reason);
    told.abort(reason);
  };
  const stopLooking = whenGone(isThere, listen);
  for (const signal of SIGNALS) once(signal, listen);
  const working = work(told.signal);
  // It goes on until the process ends, and what it stumbles over then is nobody's concern.
  working.catch(() => {});
  try {
    return await Promise.race([working, interrupted]);
  } finally {
    stopLooking();
    for (const signal of SIGNALS) off(signal, listen);
  }
}
