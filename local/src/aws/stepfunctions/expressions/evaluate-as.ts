import type { Json } from '../json.ts';
import { type Bindings, evaluate, subject } from './evaluate.ts';
import { queryError } from './state-error.ts';

/** A type that a field must have, and how to recognise it. */
export interface Expected<T extends Json> {
  readonly name: string;
  readonly matches: (value: Json) => value is T;
}

export const aBoolean: Expected<boolean> = {
  name: 'boolean',
  matches: (value): value is boolean => typeof value === 'boolean',
};
export const aString: Expected<string> = {
  name: 'string',
  matches: (value): value is string => typeof value === 'string',
};
export const anArray: Expected<readonly Json[]> = {
  name: 'array',
  matches: (value): value is readonly Json[] => Array.isArray(value),
};

/** A whole number from `least` on. */
export const anInteger = (least: number): Expected<number> => ({
  name: `integer of at least ${least}`,
  matches: (value): value is number => Number.isInteger(value) && (value as number) >= least,
});

/** Evaluates a field that must have a certain type; another is a `States.QueryEvaluationError`. */
export async function evaluateAs<T extends Json>(
  expected: Expected<T>,
  template: Json,
  field: string,
  bindings: Bindings,
): Promise<T> {
  const value = await evaluate(template, field, bindings);
  if (expected.matches(value)) return value;
  throw queryError(
    field,
    `${subject(template, field)} has an unexpected type. ` +
      `Expected '${expected.name}', but was: ${JSON.stringify(value)?.slice(0, 200)}`,
  );
}
