import { isRetryableModelError, type ModelErrorName, PERMANENT_ERRORS } from './error-names.ts';
import { type CountersignError, DownstreamError, ModelError } from './errors.ts';
import { withoutQuotes } from './without-quotes.ts';

/** Names of errors of Bedrock, SageMaker and their SDK that mean the same as one that the state machine retries. */
const SAME_AS: ReadonlyMap<string, ModelErrorName> = new Map([
  ['AbortError', 'ModelTimeoutException'],
  ['InternalDependencyException', 'ServiceUnavailableException'],
  ['InternalFailure', 'ServiceUnavailableException'],
  ['InternalServerException', 'ServiceUnavailableException'],
  ['ModelError', 'ModelErrorException'],
  ['ModelNotReadyException', 'ServiceUnavailableException'],
  ['ServiceUnavailable', 'ServiceUnavailableException'],
  ['TimeoutError', 'ModelTimeoutException'],
]);

/**
 * An error of a model provider's client as a task is answered with it. One of a name that nobody knows, as of a
 * connection that broke, is no verdict of the provider: it counts as downstream and is tried again.
 * @param who the model or endpoint, as people know it
 */
export function modelErrorOf(error: unknown, who: string): CountersignError {
  const { name, message } = error as Error;
  const said = `${who} answered ${name}: ${withoutQuotes(message)}`;
  const permanent = PERMANENT_ERRORS.model.find((each) => each === name);
  const known = permanent ?? SAME_AS.get(name) ?? (isRetryableModelError(name) ? name : undefined);
  return known
    ? new ModelError(known, said, { cause: error })
    : new DownstreamError('ModelUnreachable', said, { cause: error });
}
