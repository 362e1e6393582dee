import { InvalidArgumentError } from 'commander';

/** Reads an option that is a number which holds. @throws InvalidArgumentError with what it has to be */
const numberThat =
  (holds: (value: number) => boolean, wanted: string) =>
  (text: string): number => {
    const value = Number(text);
    if (text.trim() !== '' && Number.isFinite(value) && holds(value)) return value;
    throw new InvalidArgumentError(wanted);
  };

/** Reads the number of an option, from the least on to the most if there is one. @throws InvalidArgumentError */
export const atLeast = (least: number, most = Number.POSITIVE_INFINITY) =>
  numberThat(
    (value) => value >= least && value <= most,
    Number.isFinite(most) ? `A number from ${least} to ${most}.` : `A number of at least ${least}.`,
  );

/** Reads the whole number of an option, of what there are no parts. @throws InvalidArgumentError */
export const wholeAtLeast = (least: number, most = Number.MAX_SAFE_INTEGER) =>
  numberThat(
    (value) => Number.isInteger(value) && value >= least && value <= most,
    `A whole number from ${least} to ${most}.`,
  );
