import { invalidPattern } from './invalid-pattern.ts';

const COMPARE: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

/** `["=", 5]`, `[">", 0, "<=", 5]`: all comparisons must hold, and only a number can meet them. */
export function compileNumeric(terms: unknown, path: string): (value: unknown) => boolean {
  if (!Array.isArray(terms) || (terms.length !== 2 && terms.length !== 4)) {
    throw invalidPattern(`${path}: numeric must be a list of one or two comparisons`);
  }
  const comparisons: ((value: number) => boolean)[] = [];
  for (let index = 0; index < terms.length; index += 2) {
    const [operator, bound] = [terms[index] as unknown, terms[index + 1] as unknown];
    const compare = typeof operator === 'string' ? COMPARE[operator] : undefined;
    if (compare === undefined)
      throw invalidPattern(`${path}: unrecognized numeric operator ${JSON.stringify(operator)}`);
    if (typeof bound !== 'number')
      throw invalidPattern(`${path}: value of numeric ${operator} must be a number`);
    comparisons.push((value: number) => compare(value, bound));
  }
  return (value) => typeof value === 'number' && comparisons.every((holds) => holds(value));
}
