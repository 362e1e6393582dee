import { setTimeout as delay } from 'node:timers/promises';
import { DownstreamError } from '@countersign/shared';

const ATTEMPTS = 12;
const LONGEST_PAUSE_MS = 800;
/** A server that starts again takes seconds; a message that is given up comes again after minutes. */
const PATIENCE_MS = 15_000;

/** Serialisation failures and deadlocks, the unique key or table that a concurrent statement made first. */
const COLLISION = /^(40001|40P01|23505|42P07)$/;
/** The same statement about tables, types or rights elsewhere; PostgreSQL has no code of its own for some of them. */
const COLLISION_OF_CATALOGUE = /^(tuple concurrently (updated|deleted)|type ".*" already exists)$/;
/** Lost or refused connections, a server that is full, shutting down or not found. */
const AWAY = /^(08...|53...|57P0.|ECONN[A-Z]+|EPIPE|ETIMEDOUT|E(HOST|NET)UNREACH|EAI_AGAIN|ENOTFOUND)$/;
/** What `pg` says without a code; the rollback on a connection that broke fails by the second and hides the first. */
const LOST =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying)/;

const codeOf = (error: unknown) => String((error as { code?: unknown }).code);
const messageOf = (error: unknown) => String((error as { message?: unknown }).message);
const collided = (error: unknown) =>
  COLLISION.test(codeOf(error)) || COLLISION_OF_CATALOGUE.test(messageOf(error));
const isAway = (error: unknown) => AWAY.test(codeOf(error)) || LOST.test(messageOf(error));

/**
 * Does the work again, after a growing random pause, while the database says that it collided with another, or while
 * there is no connection to it.
 * @param patienceMs how long there may be no connection
 * @throws DownstreamError `DatabaseFailed` when that does not pass; anything else that the work throws, as it is.
 */
export async function retryConflicts<T>(work: () => Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  const giveUpAt = performance.now() + patienceMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const away = isAway(error);
      if (!away && !collided(error)) throw error;
      if (away ? performance.now() >= giveUpAt : attempt >= ATTEMPTS) {
        throw new DownstreamError('DatabaseFailed', `Database: ${(error as Error).message}`, {
          cause: error,
        });
      }
    }
    await delay(Math.random() * Math.min(LONGEST_PAUSE_MS, 10 * 2 ** attempt));
  }
}
