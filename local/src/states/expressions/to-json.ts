import type { Json } from '../json.ts';

/** Copies what an expression returned into plain JSON. Throws for functions and for values that JSON lacks. */
export function toJson(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === 'object' && isPlain(value)) {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return Object.fromEntries(entries.map(([name, inner]) => [name, toJson(inner)]));
  }
  throw new TypeError(`a ${typeof value === 'object' ? 'function' : typeof value} is not a JSON value`);
}

/** JSONata represents lambdas, and functions with a signature, as objects with these marks. */
const isPlain = (value: object): boolean => !('_jsonata_lambda' in value || '_jsonata_function' in value);
