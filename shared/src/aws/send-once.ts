/** Connections that were never made. */
const NEVER_CALLED = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;
const UNSIGNED = 'CredentialsProviderError';

/** Whether it is known not to have been taken: that was said, or nobody heard of it. A failure of the service says neither. */
function isRefused(error: unknown): boolean {
  const { $metadata, code, name } = error as {
    readonly $metadata?: { readonly httpStatusCode?: number };
    readonly code?: unknown;
    readonly name?: unknown;
  };
  const status = $metadata?.httpStatusCode ?? 0;
  return (status >= 400 && status < 500) || NEVER_CALLED.test(String(code)) || name === UNSIGNED;
}

/**
 * Makes a call that cannot be told from the same call made again, as SNS's `Publish`: whether it was carried out is
 * `unknown` where no answer came.
 * @param call of a client with `maxAttempts: 1`, which does not make it again itself
 * @throws whatever it was refused with; nothing was done then
 * @example
 * const told = await sendOnce(() => new SNSClient({ maxAttempts: 1 }).send(command));
 */
export async function sendOnce(call: () => Promise<unknown>): Promise<'sent' | 'unknown'> {
  try {
    await call();
    return 'sent';
  } catch (error) {
    if (isRefused(error)) throw error;
    return 'unknown';
  }
}
