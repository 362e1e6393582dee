import { compileCidr } from './cidr.ts';
import { invalidPattern } from './invalid-pattern.ts';
import { compileNumeric } from './numeric.ts';
import { compileWildcard } from './wildcard.ts';

/** Tests one value of an event that is there and is neither object nor array. */
export type ValueTest = (value: unknown) => boolean;

type Operator = (operand: unknown, path: string) => ValueTest;

/** Operators on a value by name; `exists` is elsewhere, as it looks at absence. */
export const OPERATORS: Readonly<Record<string, Operator>> = {
  prefix: affix('prefix', (text, part) => text.startsWith(part)),
  suffix: affix('suffix', (text, part) => text.endsWith(part)),
  'equals-ignore-case': (operand, path) => {
    const expected = text(operand, 'equals-ignore-case', path).toLowerCase();
    return onText((value) => value.toLowerCase() === expected);
  },
  wildcard: (operand, path) => onText(compileWildcard(text(operand, 'wildcard', path), path)),
  numeric: compileNumeric,
  cidr: compileCidr,
  'anything-but': compileAnythingBut,
};

/** Compiles `{ "<operator>": operand }`. Throws `AwsApiError` `InvalidEventPatternException`. */
export function compileOperator(condition: object, path: string): ValueTest {
  const [name, operand] = single(condition, path);
  const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
  if (operator === undefined) throw invalidPattern(`${path}: unrecognized match type ${name}`);
  return operator(operand, path);
}

/** The one key of a condition and what stands behind it. */
export function single(condition: object, path: string): [string, unknown] {
  const [entry, ...more] = Object.entries(condition);
  if (entry === undefined || more.length > 0)
    throw invalidPattern(`${path}: only one key allowed in match expression`);
  return entry;
}

function affix(name: string, holds: (text: string, part: string) => boolean): Operator {
  return (operand, path) => {
    if (typeof operand !== 'object' || operand === null) {
      const part = text(operand, name, path);
      return onText((value) => holds(value, part));
    }
    const [inner, innerOperand] = single(operand, path);
    if (inner !== 'equals-ignore-case') throw invalidPattern(`${path}: unsupported ${name} pattern ${inner}`);
    const part = text(innerOperand, name, path).toLowerCase();
    return onText((value) => holds(value.toLowerCase(), part));
  };
}

const NEGATABLE = ['prefix', 'suffix', 'equals-ignore-case', 'wildcard'];

/** `anything-but` a value, a list of values, or what one of a list of prefixes, suffixes, … matches. */
function compileAnythingBut(operand: unknown, path: string): ValueTest {
  if (typeof operand === 'object' && operand !== null && !Array.isArray(operand)) {
    const [name, parts] = single(operand, path);
    if (!NEGATABLE.includes(name)) throw invalidPattern(`${path}: unsupported anything-but pattern ${name}`);
    const tests = nonEmptyList(parts, path).map((part) => OPERATORS[name]!(part, path));
    return (value) => !tests.some((test) => test(value));
  }
  const values = nonEmptyList(operand, path);
  if (!values.every((value) => typeof value === 'string' || typeof value === 'number')) {
    throw invalidPattern(`${path}: anything-but takes strings and numbers`);
  }
  return (value) => !(values as unknown[]).includes(value);
}

function nonEmptyList(operand: unknown, path: string): unknown[] {
  const list = Array.isArray(operand) ? (operand as unknown[]) : [operand];
  if (list.length === 0) throw invalidPattern(`${path}: empty arrays are not allowed`);
  return list;
}

function onText(test: (text: string) => boolean): ValueTest {
  return (value) => typeof value === 'string' && test(value);
}

function text(operand: unknown, name: string, path: string): string {
  if (typeof operand !== 'string') throw invalidPattern(`${path}: ${name} match pattern must be a string`);
  return operand;
}
