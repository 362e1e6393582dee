import { AwsApiError } from '../protocols/aws-api.ts';

/** What went wrong with a delivery, in the words of EventBridge's dead-letter attributes. */
export interface DeliveryFailure {
  readonly code: string;
  readonly message: string;
  readonly permanent: boolean;
}

/** Reads an error of a target. */
export function readFailure(error: unknown): DeliveryFailure {
  if (error instanceof AwsApiError) {
    const throttled = error.status === 429 || /Throttl|TooManyRequests|SlowDown/.test(error.code);
    return { code: error.code, message: error.message, permanent: error.status < 500 && !throttled };
  }
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  return { code: name, message, permanent: false };
}

/** Exponential backoff with jitter, from 0.2 s to 60 s. */
export function backoffMs(retry: number, random: () => number = Math.random): number {
  const ceiling = Math.min(60_000, 200 * 2 ** retry);
  return ceiling / 2 + (random() * ceiling) / 2;
}
