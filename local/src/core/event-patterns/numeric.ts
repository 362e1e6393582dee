import { comparableNumber } from './comparable-number.ts';
import { numberText } from './exact-json.ts';
import { invalidPattern } from './invalid-pattern.ts';

const COMPARE: Readonly<Record<string, (value: bigint, bound: bigint) => boolean>> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

/** `["=", 5]`, `[">", 0, "<=", 5]`: all comparisons must hold, and only a number can meet them. */
export function numericTest(terms: unknown, path: string): (value: unknown) => boolean {
  if (!Array.isArray(terms) || (terms.length !== 2 && terms.length !== 4)) {
    throw invalidPattern(`${path}: numeric must be a list of one or two comparisons`);
  }
  const lower = comparison(terms[0], terms[1], path);
  const upper = terms.length === 4 ? comparison(terms[2], terms[3], path) : undefined;
  if (upper && !(lower.operator.startsWith('>') && upper.operator.startsWith('<'))) {
    throw invalidPattern(`${path}: two comparisons of numeric are > or >=, then < or <=`);
  }
  if (upper && lower.bound >= upper.bound) {
    throw invalidPattern(`${path}: the bottom of numeric must be less than its top`);
  }
  return (value) => {
    const number = comparableNumber(numberText(value) ?? '');
    return number !== undefined && lower.holds(number) && (upper?.holds(number) ?? true);
  };
}

function comparison(operator: unknown, operand: unknown, path: string) {
  const compare = typeof operator === 'string' ? COMPARE[operator] : undefined;
  if (typeof operator !== 'string' || compare === undefined) {
    throw invalidPattern(`${path}: unrecognized numeric operator ${JSON.stringify(operator)}`);
  }
  const text = numberText(operand);
  if (text === undefined) throw invalidPattern(`${path}: value of numeric ${operator} must be a number`);
  const bound = comparableNumber(text);
  if (bound === undefined) {
    throw invalidPattern(
      `${path}: value of numeric ${operator} must be between -5e9 and 5e9 and have at most six decimals`,
    );
  }
  return { operator, bound, holds: (value: bigint) => compare(value, bound) };
}
