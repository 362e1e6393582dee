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

/** One of several equal parts of a list, `2/4`, in its order. @throws UsageError */
export function shareOf<T>(share: string, all: readonly T[]): readonly T[] {
  const [, which = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(share) ?? []).map(Number);
  if (which < 1 || which > of) throw new UsageError(`A share is one of several, as 2/4, and not ${share}.`);
  const from = (part: number) => Math.floor((part * all.length) / of);
  return all.slice(from(which - 1), from(which));
}

/**
 * Those whose names hold the words that a script was called with; all where it was called with none. With `--share 2/4`
 * the second quarter of them, so that several run beside each other.
 * @throws UsageError
 */
export function chosenBy<Named extends { readonly name: string }>(
  args: string[],
  all: readonly Named[],
): readonly Named[] {
  const { values, positionals } = parseArgs({
    ...{ args, allowPositionals: true },
    options: { share: { type: 'string', default: '1/1' } },
  });
  const words = positionals.join(' ');
  const named = all.filter(({ name }) => name.includes(words));
  if (named.length === 0) throw new UsageError(`None has "${words}" in its name.`);
  return shareOf(values.share, named);
}
