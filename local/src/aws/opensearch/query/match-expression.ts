import type { Mapping } from '../mapping/mapping.ts';
import { columnOf, textFields } from '../storage/text-tables.ts';
import type { TextQuery } from './query.ts';

/** An FTS5 expression that finds the words of a query in the given fields of its analyzer. */
export function matchExpression(
  { analyzer, tokens, operator }: Pick<TextQuery, 'analyzer' | 'tokens' | 'operator'>,
  paths: readonly string[],
  mapping: Mapping,
): string {
  const fields = textFields(mapping, analyzer);
  const columns = paths.map((path) => columnOf(fields, path)).join(' ');
  // Tokens are letters and digits alone, so quotes cannot be broken out of.
  const words = tokens.map((token) => `"${token}"`).join(` ${operator.toUpperCase()} `);
  return `{${columns}} : (${words})`;
}
