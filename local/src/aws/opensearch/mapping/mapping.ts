import * as z from 'zod';
import { parsePart, SearchError } from '../search-error.ts';
import { type Analyzer, analyzersOf } from './analysis.ts';
import { parseSettings } from './index-settings.ts';

export type Field =
  | { readonly type: 'text'; readonly analyzer: Analyzer }
  | { readonly type: 'keyword' | 'integer' | 'long' | 'float' | 'double' | 'boolean' | 'date' };

const exactField = z.strictObject({
  type: z.enum(['keyword', 'integer', 'long', 'float', 'double', 'boolean', 'date']),
});
const textField = z.strictObject({
  type: z.literal('text'),
  analyzer: z.string().default('default'),
});
const subField = z.discriminatedUnion('type', [textField, exactField]);
const subFields = z.record(z.string(), subField).optional();
const field = z.discriminatedUnion('type', [
  textField.extend({ fields: subFields }),
  exactField.extend({ fields: subFields }),
]);
const mappings = z.strictObject({
  dynamic: z.enum(['strict', 'false']).or(z.literal(false)),
  properties: z.record(z.string(), field).default({}),
});

/** What an index knows of its documents. */
export interface Mapping {
  /** A field that is not mapped makes a document invalid; otherwise it is kept but cannot be searched. */
  readonly strict: boolean;
  /** Fields by path; a field that holds another in `fields` stands under both paths, e.g. `name` and `name.raw`. */
  readonly fields: ReadonlyMap<string, Field>;
}

type GivenField = z.infer<typeof subField>;

function fieldOf(path: string, given: GivenField, analyzers: ReadonlyMap<string, Analyzer>): Field {
  if (given.type !== 'text') return { type: given.type };
  const analyzer = analyzers.get(given.analyzer);
  if (analyzer) return { type: 'text', analyzer };
  const reason = `analyzer [${given.analyzer}] has not been configured in mappings for field [${path}]`;
  throw new SearchError(400, 'mapper_parsing_exception', reason);
}

/**
 * Reads the `mappings` of an index. Fields are never guessed from documents here, so `dynamic` must be set.
 * @throws SearchError `mapper_parsing_exception`; `illegal_argument_exception` for its `settings`.
 */
export function parseMapping(source: unknown, settings?: unknown): Mapping {
  const analyzers = analyzersOf(parseSettings(settings).analysis);
  const given = { dynamic: 'true', ...((source ?? {}) as object) };
  if (String(given.dynamic) === 'true') {
    const reason =
      'the embedded OpenSearch does not map fields by itself: set [dynamic] to [strict] or [false]';
    throw new SearchError(400, 'mapper_parsing_exception', reason);
  }
  const { dynamic, properties } = parsePart('mappings', mappings, given, 'mapper_parsing_exception');
  const paths = Object.entries(properties).flatMap(
    ([name, { fields = {}, ...own }]): [string, GivenField][] => [
      [name, own],
      ...Object.entries(fields).map(([sub, subField]): [string, GivenField] => [`${name}.${sub}`, subField]),
    ],
  );
  const fields = paths.map(([path, given]) => [path, fieldOf(path, given, analyzers)] as const);
  return { strict: dynamic === 'strict', fields: new Map(fields) };
}
