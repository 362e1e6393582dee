import { InvalidArgumentError } from 'commander';
import * as z from 'zod';

/** An instant with its offset, or a day; either has to exist. */
const written = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);

/** What an instant may be, as the help of an option that takes one says it. */
export const AS_INSTANT = 'e.g. 2026-11-28T14:00:00Z, or a day, which begins at midnight in UTC';

/**
 * An instant as an option takes it, without a guess: a time needs its offset, and a day of the calendar is midnight in UTC.
 * @throws InvalidArgumentError
 */
export function instant(text: string): Date {
  if (written.safeParse(text).success) return new Date(text);
  throw new InvalidArgumentError(
    'Write an instant that exists, with its offset from UTC: 2026-11-28T14:00:00Z, 2026-11-28T15:00:00+01:00, or the day 2026-11-28, which begins at midnight in UTC.',
  );
}
