import * as z from 'zod';
import type { Field, Mapping } from '../mapping/mapping.ts';
import { toExact } from '../mapping/read-document.ts';
import { parsePart, SearchError } from '../search-error.ts';
import { boosted, NONE, type Query } from './query.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const boost = z.number().nonnegative().default(1);
const byField = <T extends z.ZodType>(value: T) => z.record(z.string(), value);

const term = byField(
  z.union([scalar.transform((value) => ({ value, boost: 1 })), z.strictObject({ value: scalar, boost })]),
);
const terms = z.object({ boost }).catchall(z.array(scalar));
const range = byField(
  z.strictObject({
    gt: scalar.optional(),
    gte: scalar.optional(),
    lt: scalar.optional(),
    lte: scalar.optional(),
    boost,
  }),
);
const OPERATORS = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

function onlyEntry<T>(name: string, entries: Record<string, T>): [string, T] {
  const all = Object.entries(entries);
  if (all.length === 1) return all[0]!;
  const reason = `[${name}] query takes one field, found [${all.map(([path]) => path).join(', ')}]`;
  throw new SearchError(400, 'parsing_exception', reason);
}

/** The field, if it is mapped. @throws for text, whose words only `match` finds here. */
function exactField(name: string, path: string, mapping: Mapping): Field | undefined {
  const field = mapping.fields.get(path);
  if (field?.type !== 'text') return field;
  const reason = `[${name}] on the text field [${path}] is not supported in the embedded OpenSearch; use [match]`;
  throw new SearchError(400, 'parsing_exception', reason);
}

export function parseTerm(source: unknown, mapping: Mapping): Query {
  const [path, { value, boost }] = onlyEntry('term', parsePart('term', term, source));
  const field = exactField('term', path, mapping);
  if (!field) return NONE;
  return boosted({ kind: 'values', path, values: [toExact(path, field, value)] }, boost);
}

export function parseTerms(source: unknown, mapping: Mapping): Query {
  const { boost, ...fields } = parsePart('terms', terms, source);
  const [path, values] = onlyEntry('terms', fields as Record<string, z.infer<typeof scalar>[]>);
  const field = exactField('terms', path, mapping);
  if (!field) return NONE;
  return boosted({ kind: 'values', path, values: values.map((value) => toExact(path, field, value)) }, boost);
}

export function parseRange(source: unknown, mapping: Mapping): Query {
  const [path, { boost, ...given }] = onlyEntry('range', parsePart('range', range, source));
  const field = exactField('range', path, mapping);
  if (!field) return NONE;
  const bounds = Object.entries(OPERATORS).flatMap(([name, operator]) => {
    const value = given[name as keyof typeof OPERATORS];
    return value === undefined ? [] : [{ operator, value: toExact(path, field, value) }];
  });
  return boosted({ kind: 'range', path, bounds }, boost);
}

export function parseExists(source: unknown, mapping: Mapping): Query {
  const { field: path } = parsePart('exists', z.strictObject({ field: z.string() }), source);
  const field = mapping.fields.get(path);
  return field ? { kind: 'exists', path, field } : NONE;
}
