/** How a wait that counts work looks at the clock. */
interface Rounds {
  /** So many pauses at the most: what hangs works on nothing, and is given up as well. */
  readonly rounds: number;
  /** Share of the patience that a pause takes at the least. */
  readonly soonest: number;
}

/**
 * Waits until this process, its threads among it, has worked so long, or until what is waited for is there: where others
 * have the processors, the same work takes longer by the clock.
 * @param ms milliseconds of work
 * @param pause waits so many milliseconds, or less where something happens
 * @returns milliseconds that were worked
 */
export async function waitForWork(
  ms: number,
  { rounds, soonest }: Rounds,
  pause: (ms: number) => Promise<unknown>,
  isThere: () => boolean = () => false,
): Promise<number> {
  const before = process.cpuUsage();
  let worked = 0;
  for (let round = 0; round < rounds && worked < ms && !isThere(); round++) {
    await pause(Math.max(ms - worked, ms * soonest));
    const { user, system } = process.cpuUsage(before);
    worked = (user + system) / 1000;
  }
  return worked;
}
