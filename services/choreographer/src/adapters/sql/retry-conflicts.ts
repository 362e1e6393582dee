import { setTimeout as delay } from 'node:timers/promises';
import { DownstreamError } from '@countersign/shared';

const ATTEMPTS = 12;
const LONGEST_PAUSE_MS = 800;

/** Serialisation failure, deadlock, the unique key a concurrent statement took first, lost connections. */
const PASSING = /^(40001|40P01|23505|42P07|08...|57P0.|ECONNRESET|ECONNREFUSED|EPIPE)$/;

const codeOf = (error: unknown) => String((error as { code?: unknown }).code ?? '');

const passes = (error: unknown) =>
  PASSING.test(codeOf(error)) || (error as Error).message.startsWith('Connection terminated');

/**
 * Does the work again, after a growing random pause, while the database says that it collided with another.
 * @throws DownstreamError `DatabaseFailed` when it still collides after a dozen attempts or fails otherwise.
 */
export async function retryConflicts<T>(work: () => Promise<T>, attempt = 1): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    if (!code && !passes(error)) throw error;
    if (!passes(error) || attempt === ATTEMPTS) {
      throw new DownstreamError('DatabaseFailed', `Database: ${code} ${(error as Error).message}`, {
        cause: error,
      });
    }
  }
  await delay(Math.random() * Math.min(LONGEST_PAUSE_MS, 10 * 2 ** attempt));
  return retryConflicts(work, attempt + 1);
}
