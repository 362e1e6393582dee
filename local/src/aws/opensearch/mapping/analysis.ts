import * as z from 'zod';
import { SearchError } from '../search-error.ts';

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
/** What an index says of the ways in which it tells words apart. */
export const analysis = z
  .strictObject({
    char_filter: z.record(z.string(), replacement).default({}),
    filter: z.record(z.string(), stopWords).default({}),
    analyzer: z.record(z.string(), custom).default({}),
  })
  .prefault({});
type Analysis = z.infer<typeof analysis>;

/** What is replaced here to part words, and how OpenSearch is told to do the same: a pattern, and by what. */
const WORDS = '[^\\p{L}\\p{N}\\p{M}] → " "';
const POSSESSIVE = '[\'’][sS](?![\\p{L}\\p{N}]) → "  "';

/** The analyzers that can be made up here: char filters and filters, those of an index by what they are. */
const KNOWN: Readonly<Record<string, Analyzer>> = {
  [`${WORDS} | lowercase`]: 'standard',
  [`${POSSESSIVE} ${WORDS} | lowercase stop porter_stem`]: 'english',
};

function kindOf({ char_filter, filter }: Analysis, name: string, own: z.infer<typeof custom>): Analyzer {
  const patterns = own.char_filter.map((each) => {
    const found = char_filter[each];
    return found ? `${found.pattern} → ${JSON.stringify(found.replacement)}` : each;
  });
  const filters = own.filter.map((each) => filter[each]?.type ?? each);
  const kind = KNOWN[`${patterns.join(' ')} | ${filters.join(' ')}`];
  if (kind) return kind;
  const reason = `the embedded OpenSearch cannot tell words apart as analyzer [${name}] does; it knows: ${Object.keys(KNOWN).join('; ')}`;
  throw new SearchError(400, 'illegal_argument_exception', reason);
}

/**
 * The analyzers that an index may name, its own among them, each with the way of telling words apart that it stands
 * for. `default` is that of fields that name none.
 * @throws SearchError for one that would find other words here than in OpenSearch.
 */
export function analyzersOf(own: Analysis): ReadonlyMap<string, Analyzer> {
  if ('default_search' in own.analyzer) {
    const reason = 'the embedded OpenSearch does not support analyzer [default_search]';
    throw new SearchError(400, 'illegal_argument_exception', reason);
  }
  const customs = Object.entries(own.analyzer).map(
    ([name, each]) => [name, kindOf(own, name, each)] as const,
  );
  const builtIn = ANALYZERS.map((name) => [name, name] as const);
  return new Map<string, Analyzer>([...builtIn, ['default', 'standard'], ...customs]);
}
