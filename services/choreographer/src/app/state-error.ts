import { asCountersignError } from '@countersign/shared';
import { taskErrorName } from '../domain/task-error-name.ts';

/** An error as the state machine has to see it: under a name that its retries know. */
export function asStateError(thrown: unknown): Error {
  const error = asCountersignError(thrown);
  const stateError = new Error(error.message, { cause: error });
  stateError.name = taskErrorName(error);
  return stateError;
}
