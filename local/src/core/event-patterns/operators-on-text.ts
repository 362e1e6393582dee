import { invalidPattern } from './invalid-pattern.ts';
import { compileWildcard } from './wildcard.ts';

type Operator = (operand: unknown, path: string) => (value: unknown) => boolean;

/** The operators that only text can meet, by name. */
export const OPERATORS_ON_TEXT: Readonly<Record<string, Operator>> = {
  exactly: (operand, path) => {
    const expected = text(operand, 'exactly', path);
    return (value) => value === expected;
  },
  prefix: affix('prefix', (value, part) => value.startsWith(part)),
  suffix: affix('suffix', (value, part) => value.endsWith(part)),
  'equals-ignore-case': (operand, path) => {
    const expected = text(operand, 'equals-ignore-case', path).toLowerCase();
    return onText((value) => value.toLowerCase() === expected);
  },
  wildcard: (operand, path) => onText(compileWildcard(text(operand, 'wildcard', path), path)),
};

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

function onText(test: (text: string) => boolean): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && test(value);
}

function text(operand: unknown, name: string, path: string): string {
  if (typeof operand !== 'string') throw invalidPattern(`${path}: ${name} match pattern must be a string`);
  return operand;
}
