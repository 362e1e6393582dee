import { parseArgs } from 'node:util';

/** A script was called as it cannot be. */
export class UsageError extends Error {
  override name = 'UsageError';
}

const isOfCaller = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof TypeError && String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS'));

/**
 * What a script was called with. Where its usage is asked for, or the call is not understood, it says how it is
 * called, and ends.
 * @param read throws UsageError, or what `parseArgs` throws
 */
export function calledWith<Read>(usage: string, read: (args: string[]) => Read): Read {
  const args = process.argv.slice(2);
  if (args.some((arg) => arg === '--help' || arg === '-h')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return read(args);
  } catch (error) {
    if (!isOfCaller(error)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    process.exit(2);
  }
}

/** An option that is a whole number. @throws UsageError */
export function wholeNumber(option: string, text: string, least: number): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isSafeInteger(value) && value >= least) return value;
  throw new UsageError(`${option} is a whole number of at least ${least}, and not ${text}.`);
}

/** Those whose names hold the words that a script was called with; all where it was called with none. @throws UsageError */
export function chosenBy<Named extends { readonly name: string }>(
  args: string[],
  all: readonly Named[],
): readonly Named[] {
  const words = parseArgs({ args, allowPositionals: true }).positionals.join(' ');
  const chosen = all.filter(({ name }) => name.includes(words));
  if (chosen.length === 0) throw new UsageError(`None has "${words}" in its name.`);
  return chosen;
}
