import { addressTest, cidrTest } from './address.ts';
import { anythingBut } from './anything-but.ts';
import { comparableNumber } from './comparable-number.ts';
import { numberText } from './exact-json.ts';
import { invalidPattern } from './invalid-pattern.ts';
import { numericTest } from './numeric.ts';
import { OPERATORS_ON_TEXT, single } from './operators-on-text.ts';

/** Tests one value of an event that is there and is neither object nor array. */
export type ValueTest = (value: unknown) => boolean;

type Operator = (operand: unknown, path: string) => ValueTest;

/** Operators on a value by name; `exists` is elsewhere, as it looks at absence. */
const OPERATORS: Readonly<Record<string, Operator>> = {
  ...OPERATORS_ON_TEXT,
  numeric: numericTest,
  cidr: cidrTest,
  'anything-but': anythingBut,
};

/** The operator of `{ "<operator>": operand }`. @throws AwsApiError `InvalidEventPatternException`. */
export function operatorTest(condition: object, path: string): ValueTest {
  const [name, operand] = single(condition, path);
  const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
  if (operator === undefined) throw invalidPattern(`${path}: unrecognized match type ${name}`);
  return operator(operand, path);
}

/** The same text, an address however it is written, or the same number. */
export function valueTest(expected: unknown): ValueTest {
  if (typeof expected === 'string') return addressTest(expected) ?? ((value) => value === expected);
  const text = numberText(expected);
  if (text === undefined) return (value) => value === expected;
  const number = comparableNumber(text);
  return (value) => {
    const other = numberText(value);
    if (other === undefined) return false;
    return other === text || (number !== undefined && comparableNumber(other) === number);
  };
}
