import type { Failure } from '../failure.ts';

/** A failure on its way to the `Retry` and `Catch` of the state that reports it. */
export class StateError extends Error {
  readonly failure: Failure;
  /** Field whose expression failed, for the `EvaluationFailed` event. */
  readonly field: string | undefined;
  constructor(failure: Failure, field?: string) {
    super(`${failure.error}: ${failure.cause}`);
    this.name = 'StateError';
    this.failure = failure;
    this.field = field;
  }
}

export const queryError = (field: string, cause: string): StateError =>
  new StateError({ error: 'States.QueryEvaluationError', cause }, field);
