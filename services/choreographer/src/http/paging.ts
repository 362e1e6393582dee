import { Refusal } from '@countersign/api';

/** Where a list goes on: behind the item of this instant and id. */
export interface Place {
  readonly at: Date;
  readonly id: string;
}

/** Which part of a list is asked for. */
export interface PageQuery {
  readonly limit: number;
  readonly next?: string | undefined;
}

/** Where the next page begins, as an opaque word. */
const toNext = ({ at, id }: Place): string => Buffer.from(`${at.toISOString()} ${id}`).toString('base64url');

/** @throws Refusal 400 for a word that was not given out. */
export function fromNext(next: string | undefined): Place | undefined {
  if (!next) return undefined;
  const [time = '', id] = Buffer.from(next, 'base64url').toString('utf8').split(' ');
  const at = new Date(time);
  if (id && !Number.isNaN(at.getTime())) return { at, id };
  throw new Refusal(400, 'BadRequest', 'The query is wrong: next is not from an earlier page.');
}

/** Cuts a page from items of which one more than its limit was asked for. */
export function pageOf<Item>(
  found: readonly Item[],
  { limit }: PageQuery,
  placeOf: (item: Item) => Place,
): { readonly items: readonly Item[]; readonly next: string | null } {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: last && found.length > limit ? toNext(placeOf(last)) : null };
}
