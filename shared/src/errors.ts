import type { ErrorClass } from '@countersign/events';

/** What a failed task tells the choreographer. */
export interface ErrorReport {
  readonly name: string;
  readonly class: ErrorClass;
  readonly retryable: boolean;
  readonly message: string;
}

/**
 * Base of all errors that a service answers a task with.
 * `name` is what the state machine's `ErrorEquals` sees; `message` tells a person what happened and what to do.
 */
export class CountersignError extends Error {
  readonly class: ErrorClass;
  readonly retryable: boolean;

  constructor(report: ErrorReport, options?: ErrorOptions) {
    super(report.message, options);
    this.name = report.name;
    this.class = report.class;
    this.retryable = report.retryable;
  }
}

/** The document is at fault: the sender has to act, a retry cannot help. */
export class InputError extends CountersignError {
  constructor(name: string, message: string, options?: ErrorOptions) {
    super({ name, class: 'input', retryable: false, message }, options);
  }
}

/** The model's provider failed or refused; `name` keeps the provider's own error name. */
export class ModelError extends CountersignError {
  constructor(name: string, message: string, retryable: boolean, options?: ErrorOptions) {
    super({ name, class: 'model', retryable, message }, options);
  }
}

/** Something that the service stores to or asks (S3, SQL, search) failed. */
export class DownstreamError extends CountersignError {
  constructor(name: string, message: string, options?: ErrorOptions) {
    super({ name, class: 'downstream', retryable: true, message }, options);
  }
}

/** A bug: nobody but the developers can act. */
export class InternalError extends CountersignError {
  constructor(message: string, options?: ErrorOptions) {
    super({ name: 'InternalError', class: 'internal', retryable: false, message }, options);
  }
}

/** Errors of model providers that pass by themselves; the state machine retries exactly these. */
export const RETRYABLE_MODEL_ERRORS = [
  'ThrottlingException',
  'ModelErrorException',
  'ServiceUnavailableException',
  'ModelTimeoutException',
] as const;

const isAwsError = (error: unknown): error is Error & { $fault: 'client' | 'server' } =>
  error instanceof Error && '$fault' in error;

/** Whatever was thrown, as an Error. */
export const asError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(String(thrown));

/** Turns whatever was thrown into an error that a task can be answered with, keeping the original as `cause`. */
export function asCountersignError(error: unknown): CountersignError {
  if (error instanceof CountersignError) return error;
  if (isAwsError(error)) {
    return new DownstreamError(error.name, `${error.name}: ${error.message}`, { cause: error });
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new InternalError(message, { cause: error });
}
