import { StateError } from '../expressions/state-error.ts';
import type { Failure } from '../failure.ts';
import { type Json, jsonBytes, MAX_PAYLOAD_BYTES } from '../json.ts';

export const dataLimitExceeded = (state: string): Failure => ({
  error: 'States.DataLimitExceeded',
  cause: `The state/task '${state}' returned a result with a size exceeding the maximum number of bytes service limit.`,
});

/** @throws States.DataLimitExceeded for a value that is larger than Step Functions carries. */
export function limitPayload<T extends Json>(value: T, state: string): T {
  if (jsonBytes(value) <= MAX_PAYLOAD_BYTES) return value;
  throw new StateError(dataLimitExceeded(state));
}
