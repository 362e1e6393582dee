import { InvalidArgumentError } from 'commander';

/** Reads the number of an option. @throws InvalidArgumentError when it is none, or out of range */
export function atLeast(least: number, most = Number.POSITIVE_INFINITY) {
  return (text: string): number => {
    const value = Number(text);
    if (text.trim() !== '' && Number.isFinite(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(
      Number.isFinite(most) ? `A number from ${least} to ${most}.` : `A number of at least ${least}.`,
    );
  };
}

/** Reads the whole number of an option, of what there are no parts. @throws InvalidArgumentError */
export function wholeAtLeast(least: number, most = Number.MAX_SAFE_INTEGER) {
  return (text: string): number => {
    const value = Number(text);
    if (text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`A whole number from ${least} to ${most}.`);
  };
}
