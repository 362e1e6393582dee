import type { ErrorClass } from '@countersign/events';
import { errorClassOf, storableText } from '@countersign/shared';

/** Why a run or a section failed, in words for a person. */
export interface Failure {
  readonly class: ErrorClass;
  readonly name: string;
  readonly message: string;
}

const WAITED_FOR: Failure = {
  class: 'downstream',
  name: 'States.Timeout',
  message:
    'The service did not answer in time, however often it was asked. Look at its queue and its logs, then redrive.',
};

const KNOWN: Readonly<Record<string, Failure>> = {
  'States.Timeout': WAITED_FOR,
  ReviewExpired: {
    class: 'downstream',
    name: 'ReviewExpired',
    message:
      'Nobody decided in time, neither the reviewers nor their lead. Redrive to open the review again.',
  },
  Aborted: {
    class: 'internal',
    name: 'Aborted',
    message: 'The execution was stopped by hand. Redrive to go on.',
  },
};

/** What a failed Lambda invocation says: JSON with `errorMessage`; anything else is taken as it is. */
function messageIn(cause: string): string {
  try {
    const parsed: unknown = JSON.parse(cause);
    const message = (parsed as { errorMessage?: unknown } | null)?.errorMessage;
    return typeof message === 'string' ? message : cause;
  } catch {
    return cause;
  }
}

/** The failure behind an error that Step Functions reports without a task of ours having failed. */
export function failureOf(error: string | undefined, cause: string | undefined): Failure {
  const known = KNOWN[error ?? ''];
  if (known) return known;
  return {
    class: errorClassOf(error ?? 'Unknown'),
    name: error ?? 'Unknown',
    message: storableText(messageIn(cause ?? 'No reason was given'), 2000),
  };
}

const REASON_LENGTH = 500;

/** Why a section is missing: the verdict's words, or the error that Step Functions caught. */
export function sectionReason(failure: string | { Error: string; Cause?: string | undefined }): string {
  if (typeof failure === 'string') return storableText(failure, REASON_LENGTH);
  const { name, message } = failureOf(failure.Error, failure.Cause);
  return storableText(`${name}: ${message}`, REASON_LENGTH);
}
