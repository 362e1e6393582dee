import type { ErrorClass } from '@countersign/events';
import { type InputErrorName, isRetryableModelError, type ModelErrorName } from './error-names.ts';
import { withoutQuotes } from './without-quotes.ts';

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
  constructor(name: InputErrorName, message: string, options?: ErrorOptions) {
    super({ name, class: 'input', retryable: false, message }, options);
  }
}

/** The model's provider failed or refused; `name` keeps the provider's own error name. */
export class ModelError extends CountersignError {
  constructor(name: ModelErrorName, message: string, options?: ErrorOptions) {
    super({ name, class: 'model', retryable: isRetryableModelError(name), message }, options);
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

/** Errors of the language and of schemas: only a bug throws them. */
const BUGS: ReadonlySet<string> = new Set([
  'AssertionError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'ZodError',
  '$ZodError',
]);

/** A connection or system call that failed, as Node.js and its `fetch` name it. */
const SYSTEM_ERROR = /^(E[A-Z]{2,}|UND_ERR_[A-Z_]+)$/;

function isSystemError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return SYSTEM_ERROR.test(String((error as { code?: unknown }).code)) || isSystemError(error.cause);
}

const isAwsError = (error: unknown): error is Error & { $fault: 'client' | 'server' } =>
  error instanceof Error && '$fault' in error;

/** An answer that the SDK could not read: where a gateway answers for the service, a page stands in place of JSON. */
const isUnreadAnswer = (error: Error): boolean => '$metadata' in error;

/** Whatever was thrown, as an Error. */
export const asError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(String(thrown));

const isIssue = (issue: unknown): issue is { readonly path: readonly unknown[]; readonly code: unknown } =>
  typeof issue === 'object' &&
  issue !== null &&
  'code' in issue &&
  'path' in issue &&
  Array.isArray(issue.path);

/** A name as schemas have them, or a place in a list: keys of what was read may be anybody's words. */
const partOf = (part: unknown): string => (/^[\w-]{1,40}$/.test(String(part)) ? String(part) : '…');

/** What an error that is not ours says, without what it quotes; of a schema, which fields break it, and how. */
function saidBy(error: Error): string {
  const issues = 'issues' in error && Array.isArray(error.issues) ? error.issues.filter(isIssue) : [];
  if (issues.length === 0) return withoutQuotes(error.message);
  return issues.map(({ path, code }) => `${path.map(partOf).join('.') || 'all of it'}: ${code}`).join(', ');
}

/**
 * Turns whatever was thrown into an error that a task can be answered with, keeping the original as `cause`. What is
 * plainly a bug counts as one; every other error that nobody knows counts as downstream, and is tried again.
 */
export function asCountersignError(thrown: unknown): CountersignError {
  if (thrown instanceof CountersignError) return thrown;
  const error = asError(thrown);
  const message = isAwsError(error) ? error.message : saidBy(error);
  const said = thrown instanceof Error ? `${error.name}: ${message}` : message;
  const isBug = BUGS.has(error.name) && !isAwsError(error) && !isUnreadAnswer(error) && !isSystemError(error);
  return isBug
    ? new InternalError(said, { cause: thrown })
    : new DownstreamError(error.name, said, { cause: thrown });
}
