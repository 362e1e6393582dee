const PATIENCE_MS = 5_000;

/**
 * Waits for Ctrl-C or a request to end. One Ctrl-C may arrive twice, from the terminal and by npm, and must not cut
 * short what it began; pressed again while stopping takes long, it ends the process at once.
 */
export function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    let toldAt: number | undefined;
    const listen = () => {
      if (toldAt !== undefined && performance.now() - toldAt > PATIENCE_MS) process.exit(130);
      toldAt ??= performance.now();
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, listen);
  });
}
