import type { Repositories } from './repositories.ts';

const NAME = 'places';

/**
 * Where everything writes that takes a place, in the transaction that does: of two at once the database has one look again,
 * and count the other.
 */
export const passTurnstile = ({ bookmarks }: Pick<Repositories, 'bookmarks'>, who: string, now: Date) =>
  bookmarks.save(NAME, `${now.toISOString()} ${who}`);
