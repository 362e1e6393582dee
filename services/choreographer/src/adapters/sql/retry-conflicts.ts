import { setTimeout as delay } from 'node:timers/promises';
import { DownstreamError } from '@countersign/shared';

const ATTEMPTS = 12;
const LONGEST_PAUSE_MS = 800;

/**
 * What passes by itself: serialisation failures and deadlocks, the unique key or table that a concurrent
 * statement made first, lost or refused connections, a server that is full, shutting down or not found.
 */
const PASSING =
  /^(40001|40P01|23505|42P07|08...|53...|57P0.|ECONN[A-Z]+|EPIPE|ETIMEDOUT|E(HOST|NET)UNREACH|EAI_AGAIN|ENOTFOUND)$/;

/** What `pg` says without a code; the rollback on a connection that broke fails by the second and hides the first. */
const LOST =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying)/;

function passes(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return PASSING.test(String(code)) || LOST.test(String(message));
}

/**
 * Does the work again, after a growing random pause, while the database says that it collided with another.
 * @throws DownstreamError `DatabaseFailed` when that does not pass; anything else that the work throws, as it is.
 */
export async function retryConflicts<T>(work: () => Promise<T>, attempt = 1): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!passes(error)) throw error;
    if (attempt === ATTEMPTS) {
      throw new DownstreamError('DatabaseFailed', `Database: ${(error as Error).message}`, { cause: error });
    }
  }
  await delay(Math.random() * Math.min(LONGEST_PAUSE_MS, 10 * 2 ** attempt));
  return retryConflicts(work, attempt + 1);
}
