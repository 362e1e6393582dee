/** Keeps guessing of passwords slow. */
export interface Attempts {
  /** Seconds until a name may be tried again; 0 if it may now. */
  waitOf(pool: string, name: string): number;
  failed(pool: string, name: string): void;
  succeeded(pool: string, name: string): void;
}

interface Failures {
  count: number;
  last: number;
}

/** As Cognito does it: five guesses are free, then each doubles the wait, up to a quarter of an hour. */
const FREE = 5;
const LONGEST_SECONDS = 15 * 60;
/** Names that are remembered; made-up ones push out the oldest. */
const MOST = 10_000;

/** @param now milliseconds, as `Date.now` */
export function createAttempts(now: () => number = Date.now): Attempts {
  const failures = new Map<string, Failures>();
  const keyOf = (pool: string, name: string) => `${pool}/${name.toLowerCase()}`;
  return {
    waitOf(pool, name) {
      const known = failures.get(keyOf(pool, name));
      if (known === undefined || known.count < FREE) return 0;
      const seconds = Math.min(2 ** (known.count - FREE), LONGEST_SECONDS);
      return Math.max(0, Math.ceil((known.last + seconds * 1000 - now()) / 1000));
    },
    failed(pool, name) {
      const key = keyOf(pool, name);
      const count = (failures.get(key)?.count ?? 0) + 1;
      failures.delete(key);
      failures.set(key, { count, last: now() });
      const [oldest] = failures.keys();
      if (failures.size > MOST && oldest !== undefined) failures.delete(oldest);
    },
    succeeded: (pool, name) => void failures.delete(keyOf(pool, name)),
  };
}
