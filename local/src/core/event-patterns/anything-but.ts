import { comparableNumber } from './comparable-number.ts';
import { isExactNumber, numberText } from './exact-json.ts';
import { invalidPattern } from './invalid-pattern.ts';
import { OPERATORS_ON_TEXT, single } from './operators-on-text.ts';

const NEGATABLE = ['prefix', 'suffix', 'equals-ignore-case', 'wildcard'];

/** `anything-but` a value, a list of values, or what one of a list of prefixes, suffixes, … matches. */
export function anythingBut(operand: unknown, path: string): (value: unknown) => boolean {
  if (isCondition(operand)) return notMatching(operand, path);
  const values = nonEmptyList(operand, path);
  if (values.every((value) => typeof value === 'string'))
    return (value) => !values.some((each) => each === value);
  const numbers = values.map((value) => numberText(value));
  if (numbers.includes(undefined)) {
    throw invalidPattern(`${path}: anything-but takes strings or numbers, and not both`);
  }
  const comparable = numbers.map((text = '') => comparableNumber(text));
  if (comparable.includes(undefined)) {
    throw invalidPattern(`${path}: numbers of anything-but must be between -5e9 and 5e9`);
  }
  return (value) => {
    const number = comparableNumber(numberText(value) ?? '');
    return number === undefined || !comparable.includes(number);
  };
}

function notMatching(operand: object, path: string): (value: unknown) => boolean {
  const [name, parts] = single(operand, path);
  const operator = NEGATABLE.includes(name) ? OPERATORS_ON_TEXT[name] : undefined;
  if (operator === undefined) throw invalidPattern(`${path}: unsupported anything-but pattern ${name}`);
  const tests = nonEmptyList(parts, path).map((part) => {
    if (part === '' && (name === 'prefix' || name === 'suffix'))
      throw invalidPattern(`${path}: null ${name} not allowed`);
    return operator(part, path);
  });
  return (value) => !tests.some((test) => test(value));
}

const isCondition = (operand: unknown): operand is object =>
  typeof operand === 'object' && operand !== null && !Array.isArray(operand) && !isExactNumber(operand);

function nonEmptyList(operand: unknown, path: string): readonly unknown[] {
  const list: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  if (list.length === 0) throw invalidPattern(`${path}: empty arrays are not allowed`);
  return list;
}
