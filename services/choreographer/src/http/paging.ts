import { fromNext, toNext } from '@countersign/shared/http/cursor';
import * as z from 'zod';
import type { Part } from '../app/repositories.ts';

type Place = NonNullable<Part['after']>;

/** Instants of this and the last century: others are in no column, and not all can be. */
const instant = z.iso.datetime().regex(/^(19|20)/);

const place = z.tuple([instant, z.string()]).transform(([at, id]) => ({ at: new Date(at), id }));

/** Which part of a list is asked for. */
export interface PageQuery {
  readonly limit: number;
  readonly next?: string | undefined;
}

/** What to read for a page: one item more than its limit, which tells whether there is another page. */
export const partFor = ({ limit, next }: PageQuery): Part => ({
  limit: limit + 1,
  after: fromNext(next, place),
});

/** Cuts the page out of what was read for it. */
export function pageOf<Item>(
  found: readonly Item[],
  { limit }: PageQuery,
  placeOf: (item: Item) => Place,
): { readonly items: readonly Item[]; readonly next: string | null } {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  if (!last || found.length <= limit) return { items, next: null };
  const { at, id } = placeOf(last);
  return { items, next: toNext([at.toISOString(), id]) };
}
