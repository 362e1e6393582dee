import type { Mapping } from '../mapping/mapping.ts';
import { columnOf, textFields } from '../storage/text-tables.ts';
import type { TextQuery } from './query.ts';

type Words = Pick<TextQuery, 'analyzer' | 'tokens' | 'operator'>;

/** Tokens are letters and digits alone, so quotes cannot be broken out of. */
function wordsOf({ tokens, operator }: Words): string {
  if (operator === 'phrase') return `"${tokens.join(' ')}"`;
  return tokens.map((token) => `"${token}"`).join(` ${operator.toUpperCase()} `);
}

/** An FTS5 expression that finds the words of queries, any of them, in the given fields of their analyzer. */
export function matchExpression(
  queries: readonly [Words, ...Words[]],
  paths: readonly string[],
  mapping: Mapping,
): string {
  const fields = textFields(mapping, queries[0].analyzer);
  const columns = paths.map((path) => columnOf(fields, path)).join(' ');
  return `{${columns}} : (${queries.map((query) => `(${wordsOf(query)})`).join(' OR ')})`;
}
