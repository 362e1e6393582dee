import { setTimeout as sleep } from 'node:timers/promises';

/** Answers of a gateway whose function is away for a moment, or busy. */
const AWAY: ReadonlySet<number> = new Set([502, 503, 504]);
const PAUSES_MS = [500, 1000, 2000, 4000, 8000];

/**
 * A `fetch` that asks again, a little later each time, where it only asks and the service is away: a command that waits
 * for a hundred contracts is not ended by one answer. A server that is not there at all is said at once.
 * @param pauses milliseconds before each further try
 */
export const patientFetch =
  (send: typeof fetch = fetch, pauses: readonly number[] = PAUSES_MS): typeof fetch =>
  async (input, init) => {
    const tries = (init?.method ?? 'GET') === 'GET' ? pauses : [];
    for (const pause of tries) {
      const response = await send(input, init);
      if (!AWAY.has(response.status)) return response;
      await response.body?.cancel();
      await sleep(pause);
    }
    return send(input, init);
  };
