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

/** What says that the provider is there but busy, or that the call took too long. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429]);

/** Whether the provider answered, and refused this one call. */
const isRefusal = (status: number | undefined): boolean =>
  status !== undefined && status >= 400 && status < 500 && !PASSING.has(status);

/**
 * An error of a model provider's client as a task is answered with it. One of a name that nobody knows is no verdict of the
 * provider: it counts as downstream and is tried again. Where the provider did not answer, or not for itself, it is away,
 * which holds back whatever asks it; where it refused the call, that says nothing of the others, and is tried a few times.
 * @param who the model or endpoint, as people know it
 */
export function modelErrorOf(error: unknown, who: string): CountersignError {
  const { name, message } = error as Error;
  const status = (error as { readonly $metadata?: { readonly httpStatusCode?: number } }).$metadata
    ?.httpStatusCode;
  const said = `${who} answered ${name}: ${withoutQuotes(message)}`;
  const permanent = PERMANENT_ERRORS.model.find((each) => each === name);
  const known = permanent ?? SAME_AS.get(name) ?? (isRetryableModelError(name) ? name : undefined);
  return known
    ? new ModelError(known, said, { cause: error })
    : new DownstreamError(isRefusal(status) ? 'ModelRefused' : 'ModelUnreachable', said, { cause: error });
}
