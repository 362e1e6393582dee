import {
  CIRCUIT_OPEN,
  DOWNSTREAM_UNAVAILABLE,
  isProviderAway,
  isRetryableModelError,
  PERMANENT_ERROR_NAMES,
} from '@countersign/shared';

const isRetriedByName = (name: string) =>
  isRetryableModelError(name) || isProviderAway(name) || name === CIRCUIT_OPEN;

/**
 * Name under which the state machine sees a task's error: its own where the machine's retries know it. Whatever else
 * passes downstream, and every name that nobody knows, goes by one name, under which it is tried again.
 */
export function taskErrorName({ name, retryable }: { name: string; retryable: boolean }): string {
  const isKnown = retryable ? isRetriedByName(name) : PERMANENT_ERROR_NAMES.has(name);
  return isKnown ? name : DOWNSTREAM_UNAVAILABLE;
}
