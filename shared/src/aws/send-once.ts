import { setTimeout as sleep } from 'node:timers/promises';

/** Connections that were never made. */
const NEVER_CALLED = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;
const UNSIGNED = 'CredentialsProviderError';

/** Whoever waited for the request too long may have carried it out all the same. */
const REQUEST_TIMEOUT = 408;

/** Whether it is known not to have been taken: that was said, or nobody heard of it. A failure of the service says neither. */
function isRefused(error: unknown): boolean {
  const { $metadata, code, name } = error as {
    readonly $metadata?: { readonly httpStatusCode?: number };
    readonly code?: unknown;
    readonly name?: unknown;
  };
  const status = $metadata?.httpStatusCode ?? 0;
  const wasSaid = status >= 400 && status < 500 && status !== REQUEST_TIMEOUT;
  return wasSaid || NEVER_CALLED.test(String(code)) || name === UNSIGNED;
}

/** As many tries as the SDK makes of other calls, and what it waits between them. */
const TRIES = 3;
const FIRST_WAIT_MS = 100;

/**
 * Makes a call that cannot be told from the same call made again, as SNS's `Publish`: whether it was carried out is
 * `unknown` where no answer came. One that was refused is made again, at most three times in all: nothing was done by it.
 * @param call of a client with `maxAttempts: 1`, which does not make it again itself
 * @throws whatever it was refused with; nothing was done then
 * @example
 * const told = await sendOnce(() => new SNSClient({ maxAttempts: 1 }).send(command));
 */
export async function sendOnce(call: () => Promise<unknown>): Promise<'sent' | 'unknown'> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await call();
      return 'sent';
    } catch (error) {
      if (!isRefused(error)) return 'unknown';
      if (attempt === TRIES) throw error;
      await sleep(Math.random() * FIRST_WAIT_MS * 2 ** attempt);
    }
  }
}
