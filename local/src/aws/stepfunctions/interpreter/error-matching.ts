const TIMEOUTS = new Set(['States.Timeout', 'States.HeartbeatTimeout']);

/** Errors that end the execution unless a handler names them. */
const TERMINAL = new Set(['States.DataLimitExceeded', 'States.Runtime']);

function matches(pattern: string, error: string): boolean {
  if (pattern === error) return true;
  if (pattern === 'States.ALL') return !TERMINAL.has(error);
  if (pattern === 'States.TaskFailed') return !TERMINAL.has(error) && !TIMEOUTS.has(error);
  return pattern === 'States.Timeout' && TIMEOUTS.has(error);
}

/**
 * Whether a `Retry` or `Catch` entry handles an error; one without a name is handled by the wildcards.
 * Source: Step Functions developer guide, "Handling errors", for what the wildcards leave out.
 */
export const handles = (errorEquals: readonly string[], error = ''): boolean =>
  errorEquals.some((pattern) => matches(pattern, error));
