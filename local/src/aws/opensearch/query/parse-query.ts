import * as z from 'zod';
import type { Mapping } from '../mapping/mapping.ts';
import { parsePart, SearchError } from '../search-error.ts';
import { parseExists, parseRange, parseTerm, parseTerms } from './parse-exact.ts';
import { parseMatch, parseMultiMatch } from './parse-full-text.ts';
import { boosted, NONE, type Query } from './query.ts';

type Parser = (source: unknown, mapping: Mapping) => Query;

const boost = z.number().nonnegative().default(1);
const clauses = z
  .union([z.array(z.unknown()), z.looseObject({})])
  .default([])
  .transform((given) => [given].flat());
const bool = z.strictObject({
  must: clauses,
  filter: clauses,
  should: clauses,
  must_not: clauses,
  minimum_should_match: z.number().int().nonnegative().optional(),
  boost,
});

const parseBool: Parser = (source, mapping) => {
  const given = parsePart('bool', bool, source);
  const parse = (queries: readonly unknown[]) => queries.map((query) => parseQuery(query, mapping));
  const alone = given.must.length + given.filter.length === 0 && given.should.length > 0;
  const query: Query = {
    kind: 'bool',
    must: parse(given.must),
    filter: parse(given.filter),
    should: parse(given.should),
    mustNot: parse(given.must_not),
    minimumShouldMatch: given.minimum_should_match ?? (alone ? 1 : 0),
  };
  return boosted(query, given.boost);
};

const parseAll: Parser = (source) =>
  boosted({ kind: 'all' }, parsePart('match_all', z.strictObject({ boost }), source).boost);

const PARSERS: Readonly<Record<string, Parser>> = {
  bool: parseBool,
  exists: parseExists,
  match: parseMatch,
  match_all: parseAll,
  match_none: () => NONE,
  multi_match: parseMultiMatch,
  range: parseRange,
  term: parseTerm,
  terms: parseTerms,
};

/** Reads a query of the query DSL. @throws SearchError `parsing_exception` that names what is not supported. */
export function parseQuery(source: unknown, mapping: Mapping): Query {
  const names = Object.keys(parsePart('query', z.looseObject({}), source));
  const [name = ''] = names;
  const parser = Object.hasOwn(PARSERS, name) ? PARSERS[name] : undefined;
  if (!parser || names.length !== 1) {
    const supported = Object.keys(PARSERS).join(', ');
    const reason = `unknown query [${names.join(', ')}]; the embedded OpenSearch supports [${supported}], one to an object`;
    throw new SearchError(400, 'parsing_exception', reason);
  }
  return parser((source as Record<string, unknown>)[name], mapping);
}
