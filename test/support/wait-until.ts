import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again and again until there is an answer, as vitest's own does, which works inside of tests alone.
 * @throws Error when there is none in time; the times are milliseconds
 */
export async function waitUntil<T>(
  ask: () => Promise<T | false>,
  { timeout, interval }: { readonly timeout: number; readonly interval: number },
): Promise<T> {
  const until = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer !== false) return answer;
    if (Date.now() > until) throw new Error(`Not in ${timeout / 1000} s`);
    await sleep(interval);
  }
}
