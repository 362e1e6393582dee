import { InvalidArgumentError } from 'commander';

/** Reads the number of an option. @throws InvalidArgumentError when it is none, or out of range */
export function atLeast(least: number, most = Number.POSITIVE_INFINITY) {
  return (text: string): number => {
    const value = Number(text);
    if (text.trim() !== '' && value >= least && value <= most) return value;
    throw new InvalidArgumentError(
      Number.isFinite(most) ? `A number from ${least} to ${most}.` : `A number of at least ${least}.`,
    );
  };
}
