import { invalidPattern } from './invalid-pattern.ts';
import { compileOperator, type ValueTest } from './operators.ts';

/** Tests what stands at one place of an event; `undefined` if nothing does. */
type Matcher = (value: unknown) => boolean;

/** An event pattern, ready to be held against events. */
export type CompiledPattern = (event: Readonly<Record<string, unknown>>) => boolean;

/**
 * Compiles a pattern of EventBridge's pattern language:
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 *
 * Throws `AwsApiError` `InvalidEventPatternException` with the place and the reason.
 */
export function compilePattern(pattern: unknown): CompiledPattern {
  if (!isObject(pattern)) throw invalidPattern('Filter is not an object');
  return compileObject(pattern, '');
}

/** Compiles a pattern that is written as JSON. Throws as `compilePattern` does. */
export function parsePattern(json: string): CompiledPattern {
  let pattern: unknown;
  try {
    pattern = JSON.parse(json);
  } catch (error) {
    throw invalidPattern(`not JSON: ${(error as Error).message}`);
  }
  return compilePattern(pattern);
}

function compileObject(pattern: Record<string, unknown>, path: string): Matcher {
  const entries = Object.entries(pattern);
  if (entries.length === 0) throw invalidPattern(`${path || 'Filter'}: empty objects are not allowed`);
  const fields = entries.map(([key, part]): Matcher => {
    const place = path === '' ? key : `${path}.${key}`;
    if (key === '$or' && isAlternatives(part)) return compileAlternatives(part, place);
    const matches = compilePart(part, place);
    return (value) => matches(isObject(value) ? value[key] : undefined);
  });
  const matchesOne: Matcher = (value) => fields.every((field) => field(value));
  // One element of an array must fulfil all of the pattern by itself.
  return (value) => (Array.isArray(value) && value.length > 0 ? value.some(matchesOne) : matchesOne(value));
}

function compilePart(part: unknown, path: string): Matcher {
  if (Array.isArray(part)) return compileLeaf(part, path);
  if (isObject(part)) return compileObject(part, path);
  throw invalidPattern(`"${path}" must be an object or an array`);
}

function compileAlternatives(alternatives: Record<string, unknown>[], path: string): Matcher {
  const matchers = alternatives.map((each, index) => compileObject(each, `${path}[${index}]`));
  return (value) => matchers.some((matches) => matches(value));
}

function compileLeaf(conditions: readonly unknown[], path: string): Matcher {
  if (conditions.length === 0) throw invalidPattern(`${path}: empty arrays are not allowed`);
  const matchers = conditions.map((condition) => compileCondition(condition, path));
  return (value) => matchers.some((matches) => matches(value));
}

function compileCondition(condition: unknown, path: string): Matcher {
  if (Array.isArray(condition)) throw invalidPattern(`${path}: match value must be a value or an object`);
  if (!isObject(condition)) return onValues((value) => value === condition);
  if (!('exists' in condition)) return onValues(compileOperator(condition, path));
  const { exists, ...more } = condition;
  if (typeof exists !== 'boolean' || Object.keys(more).length > 0) {
    throw invalidPattern(`${path}: exists match pattern must be either true or false`);
  }
  return (value) => isPresent(value) === exists;
}

/** A value passes, or one of an array's. */
function onValues(test: ValueTest): Matcher {
  return (value) => {
    if (Array.isArray(value)) return value.some((each) => !isObject(each) && test(each));
    return value !== undefined && !isObject(value) && test(value);
  };
}

/** `exists` sees leaves only: neither objects nor arrays without one. */
function isPresent(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isPresent);
  return value !== undefined && !isObject(value);
}

function isAlternatives(part: unknown): part is Record<string, unknown>[] {
  return Array.isArray(part) && part.length > 1 && part.every(isObject);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
