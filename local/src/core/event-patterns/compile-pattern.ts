import { isExactNumber, parseExactJson } from './exact-json.ts';
import { type FlatEvent, flattenEvent } from './flatten-event.ts';
import { invalidPattern } from './invalid-pattern.ts';
import { type Branch, type FieldConditions, matchesBranch } from './match-branch.ts';
import { operatorTest, valueTest } from './operators.ts';
import { RESERVED_IN_ALTERNATIVES } from './reserved-names.ts';

/** An event pattern, ready to be held against events. */
export type CompiledPattern = (event: Readonly<Record<string, unknown>>) => boolean;

const MOST_BRANCHES = 1000;

/**
 * Compiles a pattern of EventBridge's pattern language, in the reading of AWS's event-ruler:
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 *
 * @throws AwsApiError `InvalidEventPatternException` with the place and the reason.
 */
export function compilePattern(pattern: unknown): CompiledPattern {
  if (!isObject(pattern)) throw invalidPattern('Filter is not an object');
  const branches = withObject([new Map()], pattern, '', false);
  return (event) => {
    const fields: FlatEvent = flattenEvent(event);
    return branches.some((branch) => matchesBranch(branch, fields));
  };
}

/** Compiles a pattern that is written as JSON. @throws as `compilePattern` does. */
export function parsePattern(json: string): CompiledPattern {
  let pattern: unknown;
  try {
    pattern = parseExactJson(json);
  } catch (error) {
    throw invalidPattern(`not JSON: ${(error as Error).message}`);
  }
  return compilePattern(pattern);
}

/** Adds what an object of the pattern asks to every branch; `$or` forks them. */
function withObject(
  branches: readonly Branch[],
  pattern: Record<string, unknown>,
  path: string,
  inAlternative: boolean,
): readonly Branch[] {
  const entries = Object.entries(pattern);
  if (entries.length === 0) throw invalidPattern(`${path || 'Filter'}: empty objects are not allowed`);
  return entries.reduce((before, [key, part]) => {
    if (key === '$or') return withAlternatives(before, part, path);
    const place = path === '' ? key : `${path}.${key}`;
    if (inAlternative && RESERVED_IN_ALTERNATIVES.has(key)) {
      throw invalidPattern(`${place}: ${key} is a reserved name which cannot be used inside $or`);
    }
    if (Array.isArray(part)) return withField(before, place, part);
    if (isObject(part)) return withObject(before, part, place, inAlternative);
    throw invalidPattern(`"${place}" must be an object or an array`);
  }, branches);
}

function withAlternatives(branches: readonly Branch[], part: unknown, path: string): readonly Branch[] {
  if (!Array.isArray(part) || part.length < 2 || !part.every(isObject)) {
    throw invalidPattern(`${path || 'Filter'}: $or must be an array of at least two objects`);
  }
  const forked = part.flatMap((alternative) => withObject(branches, alternative, path, true));
  if (forked.length > MOST_BRANCHES)
    throw invalidPattern(`${path || 'Filter'}: more than ${MOST_BRANCHES} combinations of $or`);
  return forked;
}

/** A field that an object or a branch names again counts as it is named last. */
function withField(branches: readonly Branch[], path: string, part: readonly unknown[]): readonly Branch[] {
  const conditions = compileField(part, path);
  return branches.map((branch) => new Map(branch).set(path, conditions));
}

function compileField(part: readonly unknown[], path: string): FieldConditions {
  if (part.length === 0) throw invalidPattern(`${path}: empty arrays are not allowed`);
  const existence = part.filter((condition) => isObject(condition) && 'exists' in condition);
  const tests = part.flatMap((condition) => {
    if (Array.isArray(condition)) throw invalidPattern(`${path}: match value must be a value or an object`);
    if (!isObject(condition)) return [valueTest(condition)];
    if (!('exists' in condition)) return [operatorTest(condition, path)];
    return existsOf(condition, path) ? [() => true] : [];
  });
  return { tests, passesAbsent: existence.some((condition) => !existsOf(condition as object, path)) };
}

function existsOf(condition: object, path: string): boolean {
  const { exists, ...more } = condition as { exists?: unknown };
  if (typeof exists === 'boolean' && Object.keys(more).length === 0) return exists;
  throw invalidPattern(`${path}: exists match pattern must be either true or false`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isExactNumber(value);
}
