import type { Json } from '../json.ts';

/** Copies what an expression returned into plain JSON. Numbers that JSON lacks become their names; functions throw. */
export function toJson(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === 'object' && isPlain(value)) {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return Object.fromEntries(entries.map(([name, inner]) => [name, toJson(inner)]));
  }
  throw new TypeError(`a ${typeof value === 'object' ? 'function' : typeof value} is not a JSON value`);
}

/** JSONata represents lambdas, and functions with a signature, as objects with these marks. */
const isPlain = (value: object): boolean => !('_jsonata_lambda' in value || '_jsonata_function' in value);
