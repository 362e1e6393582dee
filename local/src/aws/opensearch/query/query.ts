import type { Analyzer } from '../mapping/analysis.ts';
import type { Field } from '../mapping/mapping.ts';
import type { Value } from '../mapping/read-document.ts';

/** Words looked for in fields of one analyzer, in any of the fields or spread over them; `phrase`: one after the other. */
export interface TextQuery {
  readonly kind: 'text';
  readonly analyzer: Analyzer;
  readonly fields: readonly { readonly path: string; readonly boost: number }[];
  readonly tokens: readonly string[];
  readonly operator: 'and' | 'or' | 'phrase';
}

/** A query, checked against the mapping. */
export type Query =
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  | { readonly kind: 'values'; readonly path: string; readonly values: readonly Value[] }
  | {
      readonly kind: 'range';
      readonly path: string;
      readonly bounds: readonly { readonly operator: '>' | '>=' | '<' | '<='; readonly value: Value }[];
    }
  | { readonly kind: 'exists'; readonly path: string; readonly field: Field }
  | TextQuery
  /** The best of several, as `dis_max`. */
  | { readonly kind: 'best'; readonly of: readonly Query[] }
  | { readonly kind: 'boosted'; readonly query: Query; readonly boost: number }
  | {
      readonly kind: 'bool';
      readonly must: readonly Query[];
      readonly filter: readonly Query[];
      readonly should: readonly Query[];
      readonly mustNot: readonly Query[];
      readonly minimumShouldMatch: number;
    };

export const NONE: Query = { kind: 'none' };

export const boosted = (query: Query, boost: number): Query =>
  boost === 1 ? query : { kind: 'boosted', query, boost };

/** The words of a query that a hit can be highlighted with: those it was not excluded by. */
export function textQueries(query: Query): TextQuery[] {
  switch (query.kind) {
    case 'text':
      return [query];
    case 'best':
      return query.of.flatMap(textQueries);
    case 'boosted':
      return textQueries(query.query);
    case 'bool':
      return [...query.must, ...query.filter, ...query.should].flatMap(textQueries);
    default:
      return [];
  }
}
