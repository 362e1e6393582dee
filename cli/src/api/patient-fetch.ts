import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError } from '@countersign/api';

/** Answers of a gateway whose function is away for a moment, busy, or ran out of time: an HTTP API says 500 to that. */
const AWAY: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);
const PAUSES_MS = [500, 1000, 2000, 4000, 8000];

/** Whether a connection was refused: nobody is there, and nobody is waited for. */
const isRefused = (cause: unknown): boolean =>
  cause instanceof Error &&
  ((cause as NodeJS.ErrnoException).code === 'ECONNREFUSED' || isRefused(cause.cause));

/** Whether what failed may do better a little later: the service is away or busy, or a connection broke. */
export const isAway = (error: unknown): boolean =>
  error instanceof ApiError && (AWAY.has(error.status) || (error.status === 0 && !isRefused(error.cause)));

interface Patience {
  /** Methods whose requests may come twice without harm. */
  readonly methods?: readonly string[];
  readonly send?: typeof fetch;
  /** Milliseconds before each further try. */
  readonly pauses?: readonly number[];
}

/**
 * A `fetch` that asks again, a little later each time, where that harms nothing and the service is away: a command that
 * waits for a hundred contracts is not ended by one answer. A server that is not there at all is said at once.
 */
export const patientFetch =
  ({ methods = ['GET'], send = fetch, pauses = PAUSES_MS }: Patience = {}): typeof fetch =>
  async (input, init) => {
    const tries = methods.includes(init?.method ?? 'GET') ? pauses : [];
    for (const pause of tries) {
      const response = await send(input, init);
      if (!AWAY.has(response.status)) return response;
      await response.body?.cancel();
      await sleep(pause);
    }
    return send(input, init);
  };
