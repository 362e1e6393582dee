import { asCountersignError } from '@countersign/shared';
import { taskErrorName } from '../domain/task-error-name.ts';

/** An error as the state machine has to see it: under a name that its retries know. */
function asStateError(thrown: unknown): Error {
  const error = asCountersignError(thrown);
  const stateError = new Error(error.message, { cause: error });
  stateError.name = taskErrorName(error);
  return stateError;
}

/** Makes a function of the state machine: what it throws is an error as the state machine has to see it. */
export const withStateErrors =
  <Payload, Result>(work: (payload: Payload) => Promise<Result>) =>
  async (payload: Payload): Promise<Result> => {
    try {
      return await work(payload);
    } catch (error) {
      throw asStateError(error);
    }
  };
