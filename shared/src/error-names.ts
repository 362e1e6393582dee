import type { ErrorClass } from '@countersign/events';

/** Errors of model providers that pass by themselves; the state machine retries them under their own names. */
export const RETRYABLE_MODEL_ERRORS = [
  'ThrottlingException',
  'ModelErrorException',
  'ServiceUnavailableException',
  'ModelTimeoutException',
] as const;

/**
 * A provider that is away, or gives no more for now: nothing is wrong with the contract, so it is waited for, for hours.
 * `ModelUnreachable` is a connection that broke or was never made.
 */
export const PROVIDER_AWAY = [
  'ThrottlingException',
  'ServiceUnavailableException',
  'ModelUnreachable',
] as const;

/** What a stage is refused with while the provider that it asks is away; see ADR 90. */
export const CIRCUIT_OPEN = 'CircuitOpen';

/** What the state machine sees of all else that passes by itself, and of every error that is not listed here. */
export const DOWNSTREAM_UNAVAILABLE = 'DownstreamUnavailable';

/**
 * Every name of an error that no retry can help, by class. The state machine retries none of these and everything else;
 * a test holds its `Retry` to this list, and the compiler the errors of services.
 */
export const PERMANENT_ERRORS = {
  input: [
    'BadDocumentException',
    'Cancelled',
    'Damaged',
    'DocumentTooLargeException',
    'EmptyFile',
    'Encrypted',
    'FileTooLarge',
    'Infected',
    'NoPages',
    'NoReadableText',
    'NoText',
    'NotPdf',
    'TooDense',
    'TooLarge',
    'TooManyPages',
    'Truncated',
    'Unscannable',
    'UnsupportedDocumentException',
  ],
  model: [
    'AccessDeniedException',
    'CostCapReached',
    'ResourceNotFoundException',
    'ValidationError',
    'ValidationException',
  ],
  validation: [],
  downstream: ['HistoryFull', 'ReviewExpired'],
  internal: ['InternalError'],
} as const satisfies Record<ErrorClass, readonly string[]>;

export type InputErrorName = (typeof PERMANENT_ERRORS.input)[number];
export type ModelErrorName =
  | (typeof RETRYABLE_MODEL_ERRORS)[number]
  | (typeof PERMANENT_ERRORS.model)[number];

/** What only a change of code mends: the state machine's own errors, and those of the language. */
const OF_OUR_CODE =
  /^States\.(?!Timeout$|HeartbeatTimeout$|TaskFailed$)|^(?:Type|Reference|Range|Syntax|Eval|URI)Error$/;

/**
 * The class of an error that nobody told with one, as where the state machine is refused before a service is asked: what is
 * away or throttled is the model's, what no list knows is `downstream`, since it is retried as that.
 */
export function errorClassOf(name: string): ErrorClass {
  const classes = Object.keys(PERMANENT_ERRORS) as ErrorClass[];
  const listed = classes.find((each) => PERMANENT_ERRORS[each].some((known: string) => known === name));
  if (listed) return listed;
  if (name === CIRCUIT_OPEN || isRetryableModelError(name) || isProviderAway(name)) return 'model';
  return OF_OUR_CODE.test(name) ? 'internal' : 'downstream';
}

/** Names of all errors that no retry can help. */
export const PERMANENT_ERROR_NAMES: ReadonlySet<string> = new Set(Object.values(PERMANENT_ERRORS).flat());

/** Whether a provider's error passes by itself. */
export const isRetryableModelError = (name: string): name is (typeof RETRYABLE_MODEL_ERRORS)[number] =>
  RETRYABLE_MODEL_ERRORS.some((known) => known === name);

/** Whether an error says that a provider is away, and nothing of the work that it was asked for. */
export const isProviderAway = (name: string): boolean => PROVIDER_AWAY.some((known) => known === name);
