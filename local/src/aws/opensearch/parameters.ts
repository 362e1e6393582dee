import { SearchError } from './search-error.ts';

/** A parameter that is true or false. @throws SearchError `illegal_argument_exception`. */
export function flag(parameters: URLSearchParams, name: string, otherwise: boolean): boolean {
  const value = parameters.get(name) ?? String(otherwise);
  // Named without a value, it is true.
  if (value === '' || value === 'true') return true;
  if (value === 'false') return false;
  throw invalid(`Failed to parse value [${value}] as only [true] or [false] are allowed.`);
}

/** What parameters may be, by name; of others whatever is said changes nothing. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  conflicts: ['abort', 'proceed'],
  level: ['cluster', 'indices'],
  refresh: ['', 'true', 'false', 'wait_for'],
  wait_for_status: ['green', 'yellow', 'red'],
};
const FLAGS = [
  'allow_no_indices',
  'error_trace',
  'human',
  'ignore_unavailable',
  'pretty',
  'wait_for_completion',
];
const DURATION = /^(-1|0|\d+(d|h|m|s|ms|micros|nanos))$/;

/** Checks the values of parameters. @throws SearchError `illegal_argument_exception` that names the parameter. */
export function checkParameters(parameters: URLSearchParams): void {
  for (const [name, value] of parameters) {
    if (FLAGS.includes(name)) flag(parameters, name, true);
    if (WORDS[name]?.includes(value) === false) throw invalid(`Unknown value for ${name}: [${value}].`);
    if (name === 'timeout' && !DURATION.test(value))
      throw invalid(`failed to parse setting [timeout] with value [${value}] as a time value`);
  }
}

const invalid = (reason: string) => new SearchError(400, 'illegal_argument_exception', reason);
