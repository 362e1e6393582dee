import * as z from 'zod';
import { parsePart, SearchError } from '../search-error.ts';

/** Ways of telling words apart that are known here, by the names of the analyzers of OpenSearch that do so. */
export const ANALYZERS = ['standard', 'english'] as const;
export type Analyzer = (typeof ANALYZERS)[number];

const replacement = z.strictObject({
  type: z.literal('pattern_replace'),
  pattern: z.string(),
  replacement: z.string(),
});
const stopWords = z.strictObject({ type: z.literal('stop'), stopwords: z.literal('_english_') });
const custom = z.strictObject({
  type: z.literal('custom'),
  char_filter: z.array(z.string()).default([]),
  tokenizer: z.literal('standard'),
  filter: z.array(z.string()).default([]),
});
const analysis = z
  .strictObject({
    char_filter: z.record(z.string(), replacement).default({}),
    filter: z.record(z.string(), stopWords).default({}),
    analyzer: z.record(z.string(), custom).default({}),
  })
  .prefault({});
type Analysis = z.infer<typeof analysis>;

/** What parts words here, and how OpenSearch is told to do the same. */
const WORDS = '[^\\p{L}\\p{N}\\p{M}]';
const POSSESSIVE = "['’][sS](?![\\p{L}\\p{N}])";

/** The analyzers that can be made up here: char filters and filters, those of an index by what they are. */
const KNOWN: Readonly<Record<string, Analyzer>> = {
  [`${WORDS} | lowercase`]: 'standard',
  [`${POSSESSIVE} ${WORDS} | lowercase stop porter_stem`]: 'english',
};

function kindOf({ char_filter, filter }: Analysis, name: string, own: z.infer<typeof custom>): Analyzer {
  const patterns = own.char_filter.map((each) => char_filter[each]?.pattern ?? each);
  const filters = own.filter.map((each) => filter[each]?.type ?? each);
  const kind = KNOWN[`${patterns.join(' ')} | ${filters.join(' ')}`];
  if (kind) return kind;
  const reason = `the embedded OpenSearch cannot tell words apart as analyzer [${name}] does; it knows: ${Object.keys(KNOWN).join('; ')}`;
  throw new SearchError(400, 'illegal_argument_exception', reason);
}

/**
 * The analyzers that an index may name, its own among them, each with the way of telling words apart that it stands for.
 * @throws SearchError for one that would find other words here than in OpenSearch.
 */
export function parseAnalyzers(settings: unknown): ReadonlyMap<string, Analyzer> {
  const { analysis: own } = parsePart('settings', z.looseObject({ analysis }), settings ?? {});
  const customs = Object.entries(own.analyzer).map(
    ([name, each]) => [name, kindOf(own, name, each)] as const,
  );
  return new Map<string, Analyzer>([...ANALYZERS.map((name) => [name, name] as const), ...customs]);
}
