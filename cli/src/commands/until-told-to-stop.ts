const PATIENCE_MS = 5_000;
const LOOK_MS = 1_000;

export interface StopSignals {
  on(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP', listener: () => void): unknown;
  exit(code: number): unknown;
  readonly ppid: number;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Calls back once the process that started this one is gone; it hands its child over to another. */
function whenOrphaned(process: StopSignals, tell: () => void): () => void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) tell();
  }, LOOK_MS);
  return () => clearInterval(timer);
}

/**
 * Waits for Ctrl-C or a request to end. One Ctrl-C may arrive twice, from the terminal and by npm, and must not cut
 * short what it began; pressed again while stopping takes long, it ends the process at once. npm that was killed tells
 * nobody, so that what it started looks after it.
 */
export function untilToldToStop(process: StopSignals = globalThis.process): Promise<void> {
  return new Promise((resolve) => {
    let toldAt: number | undefined;
    const stopLooking = process.env.npm_lifecycle_event ? whenOrphaned(process, stop) : () => {};
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
