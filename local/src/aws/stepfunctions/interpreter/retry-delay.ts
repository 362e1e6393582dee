import type { Retrier } from '../definition/error-handlers.ts';

/**
 * How long to wait before retry number `used + 1`, in milliseconds:
 * `IntervalSeconds × BackoffRate ^ used`, capped by `MaxDelaySeconds`; full jitter draws from zero to that.
 */
export function retryDelayMs(retrier: Retrier, used: number, random: () => number): number {
  const grown = retrier.IntervalSeconds * retrier.BackoffRate ** used;
  const seconds = Math.min(grown, retrier.MaxDelaySeconds ?? Number.MAX_SAFE_INTEGER / 1_000);
  return Math.round(1_000 * (retrier.JitterStrategy === 'FULL' ? seconds * random() : seconds));
}
