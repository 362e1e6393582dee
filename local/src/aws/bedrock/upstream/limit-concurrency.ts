/** Runs tasks in the order in which they come, so many at once. */
export function limitConcurrency(most: number) {
  const waiting: (() => void)[] = [];
  let running = 0;
  return {
    /** How many tasks wait for their turn. */
    waiting: () => waiting.length,
    async run<Result>(task: () => Promise<Result>): Promise<Result> {
      if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
      else running++;
      try {
        return await task();
      } finally {
        // Whoever waits takes over the place.
        const next = waiting.shift();
        if (next) next();
        else running--;
      }
    },
  };
}
