import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { matchExpression } from '../query/match-expression.ts';
import { type Query, type TextQuery, textQueries } from '../query/query.ts';
import { joined } from '../query/tokens.ts';
import { parsePart } from '../search-error.ts';
import type { Index } from '../storage/indices.ts';
import { textFields, textTable } from '../storage/text-tables.ts';
import { CLOSE, eachWordMarked, fragments, OPEN } from './fragments.ts';

const fieldOptions = z.strictObject({
  fragment_size: z.number().int().positive().optional(),
  number_of_fragments: z.number().int().nonnegative().optional(),
});
const highlight = z.strictObject({
  encoder: z.enum(['default', 'html']).default('default'),
  type: z.literal('unified').optional(),
  fragment_size: z.number().int().positive().default(100),
  number_of_fragments: z.number().int().nonnegative().default(5),
  pre_tags: z.tuple([z.string()]).default(['<em>']),
  post_tags: z.tuple([z.string()]).default(['</em>']),
  fields: z.record(z.string(), fieldOptions),
});

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
  '/': '&#x2F;',
};
const escapeHtml = (text: string) => text.replaceAll(/[&<>"'/]/g, (character) => ENTITIES[character]!);

/** Every word of a query is marked where it stands; those of a phrase where they follow each other. */
const anyOf = (text: TextQuery): TextQuery => (text.operator === 'and' ? { ...text, operator: 'or' } : text);

/** Highlights one document: passages per field, or undefined where nothing is to be marked. */
export type Highlighter = (doc: number) => Record<string, string[]> | undefined;

/** Prepares the `highlight` of a search. Fields are marked only with words that were looked for in them. */
export function createHighlighter(
  database: DatabaseSync,
  index: Index,
  query: Query,
  source: unknown,
): Highlighter {
  const options = parsePart('highlight', highlight, source);
  const encode = options.encoder === 'html' ? escapeHtml : (text: string) => text;
  const tagged = (passage: string) =>
    encode(passage).replaceAll(OPEN, options.pre_tags[0]).replaceAll(CLOSE, options.post_tags[0]);

  const fields = Object.entries(options.fields).flatMap(([path, own]) => {
    const field = index.mapping.fields.get(path);
    const asked = textQueries(query).filter(({ fields }) => fields.some((each) => each.path === path));
    const [first, ...others] = asked.map(anyOf);
    if (field?.type !== 'text' || !first) return [];
    const { analyzer } = field;
    const table = textTable(index.id, analyzer);
    const column = textFields(index.mapping, analyzer).indexOf(path);
    const select = database.prepare(
      `SELECT highlight(${table}, ${column}, ?, ?) AS marked FROM ${table} WHERE ${table} MATCH ? AND rowid = ?`,
    );
    const expression = matchExpression([first, ...others], [path], index.mapping);
    const size = own.fragment_size ?? options.fragment_size;
    const count = own.number_of_fragments ?? options.number_of_fragments;
    return [{ path, select, expression, size, count }];
  });

  return (doc) => {
    const found = fields.flatMap(({ path, select, expression, size, count }) => {
      // A number would be bound as REAL, by which FTS5 does not look rows up: it would mark its first match instead.
      const marked = select.get(OPEN, CLOSE, expression, BigInt(doc))?.marked;
      return marked === undefined
        ? []
        : [[path, fragments(joined(eachWordMarked(String(marked))), size, count).map(tagged)] as const];
    });
    return found.length > 0 ? Object.fromEntries(found) : undefined;
  };
}
