import * as z from 'zod';
import { ANALYZERS } from '../mapping/analysis.ts';
import type { Field, Mapping } from '../mapping/mapping.ts';
import { parsePart } from '../search-error.ts';
import { boosted, NONE, type Query, type TextQuery } from './query.ts';
import { tokensOf } from './tokens.ts';

type Operator = TextQuery['operator'];
interface WeightedField {
  readonly path: string;
  readonly boost: number;
}

const operator = z
  .string()
  .toLowerCase()
  .pipe(z.enum(['and', 'or']))
  .default('or');
const words = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const boost = z.number().nonnegative().default(1);

/** What a query stands for whose words an analyzer drops. */
const zeroTerms = z.enum(['none', 'all']).default('none');

const matchOptions = z.strictObject({ query: words, operator, boost, zero_terms_query: zeroTerms });
const multiMatch = z.strictObject({
  query: words,
  fields: z.array(z.string().regex(/^[^*]+$/, 'wildcards are not supported here')).min(1),
  type: z.enum(['best_fields', 'cross_fields', 'phrase']).default('best_fields'),
  operator,
  boost,
  zero_terms_query: zeroTerms,
});

/** `title^3` is the field `title`, three times as heavy. */
function weighted(field: string): WeightedField {
  const [path = field, weight] = field.split('^');
  return { path, boost: weight === undefined ? 1 : Number(weight) };
}

const isText = (field: Field | undefined) => field?.type === 'text';

/** A group of text fields of one analyzer, with the words as that analyzer sees them. */
function inText(
  fields: readonly WeightedField[],
  { query, operator, zeroTerms }: { query: string; operator: Operator; zeroTerms: 'none' | 'all' },
  mapping: Mapping,
): Query[] {
  return ANALYZERS.flatMap((analyzer): Query[] => {
    const own = fields.filter(({ path }) => {
      const field = mapping.fields.get(path);
      return field?.type === 'text' && field.analyzer === analyzer;
    });
    const tokens = tokensOf(query, analyzer);
    if (own.length === 0) return [];
    if (tokens.length === 0) return zeroTerms === 'all' ? [{ kind: 'all' }] : [];
    return [{ kind: 'text', analyzer, fields: own, tokens, operator }];
  });
}

function inKeyword({ path, boost }: WeightedField, query: string, mapping: Mapping): Query {
  const field = mapping.fields.get(path);
  if (field?.type !== 'keyword') return NONE;
  return boosted({ kind: 'values', path, values: [query] }, boost);
}

/** `match`: `{field: words}` or `{field: {query, operator}}`. */
export function parseMatch(source: unknown, mapping: Mapping): Query {
  const [[path, given] = ['', undefined]] = Object.entries(
    parsePart('match', z.record(z.string(), z.unknown()), source),
  );
  const options = typeof given === 'object' ? given : { query: given };
  const parsed = parsePart(`match.${path}`, matchOptions, options);
  const { query, operator, boost, zero_terms_query: zeroTerms } = parsed;
  const field = { path, boost: 1 };
  const found = isText(mapping.fields.get(path))
    ? (inText([field], { query, operator, zeroTerms }, mapping)[0] ?? NONE)
    : inKeyword(field, query, mapping);
  return boosted(found, boost);
}

/**
 * `multi_match`. As in OpenSearch, `best_fields` looks for the words in each field alone, `phrase` for all of them one
 * after the other, and `cross_fields` in all fields of one analyzer as if they were one; the best of these counts.
 */
export function parseMultiMatch(source: unknown, mapping: Mapping): Query {
  const { query, fields, type, boost, ...options } = parsePart('multi_match', multiMatch, source);
  const operator = type === 'phrase' ? 'phrase' : options.operator;
  const zeroTerms = options.zero_terms_query;
  const all = fields.map(weighted);
  const texts = all.filter(({ path }) => isText(mapping.fields.get(path)));
  const groups = type === 'cross_fields' ? [texts] : texts.map((field) => [field]);
  const others = all.filter(({ path }) => !isText(mapping.fields.get(path)));
  const of = [
    ...groups.flatMap((group) => inText(group, { query, operator, zeroTerms }, mapping)),
    ...others.map((field) => inKeyword(field, query, mapping)),
  ];
  return boosted({ kind: 'best', of }, boost);
}
