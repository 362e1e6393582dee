const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Somebody ended the command before its work was done. */
export class Interrupted extends Error {
  constructor() {
    super('Interrupted: what was under way is given up, and nothing of it is left on this machine.');
    this.name = 'Interrupted';
  }
}

/**
 * The work, unless a signal comes first, so that whoever began something can take it away again; a second signal ends the
 * process at once.
 * @throws Interrupted
 */
export async function unlessInterrupted<T>(
  work: () => Promise<T>,
  { once, off }: Pick<NodeJS.Process, 'once' | 'off'> = {
    once: process.once.bind(process),
    off: process.off.bind(process),
  },
): Promise<T> {
  const { promise: told, reject } = Promise.withResolvers<never>();
  const listen = () => reject(new Interrupted());
  for (const signal of SIGNALS) once(signal, listen);
  const working = work();
  // It goes on until the process ends, and what it stumbles over then is nobody's concern.
  working.catch(() => {});
  try {
    return await Promise.race([working, told]);
  } finally {
    for (const signal of SIGNALS) off(signal, listen);
  }
}
