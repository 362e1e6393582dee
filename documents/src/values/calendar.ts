const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** The source of a regular expression for the name of a month, whole or short. */
export const MONTH = `(?:${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)\\.?`;

/** January is 1; undefined for what is no month. */
export function monthNumber(name: string): number | undefined {
  const at = MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3)));
  return at < 0 ? undefined : at + 1;
}

/** Two-digit years are of this century up to 49. */
export const fullYear = (year: number): number => (year >= 100 ? year : year + (year < 50 ? 2000 : 1900));

/** The day as ISO 8601, `2025-03-31`; undefined where the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (Number.isNaN(date.getTime()) || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return undefined;
  return date.toISOString().slice(0, 10);
}

/** Whether a text is a day of the calendar in ISO 8601. */
export function isIsoDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year !== undefined && isoDay(Number(year), Number(month), Number(day)) === text;
}

const DAY_MS = 86_400_000;
const MONTHS_A_YEAR = 12;

/**
 * Months from one ISO day to another, both of which count: the whole ones, and whether no days are left over.
 * Negative where the other day comes first.
 */
export function monthsBetween(
  first: string,
  last: string,
): { readonly months: number; readonly isWhole: boolean } {
  const from = new Date(first);
  const after = new Date(Date.parse(last) + DAY_MS);
  const begun =
    (after.getUTCFullYear() - from.getUTCFullYear()) * MONTHS_A_YEAR +
    after.getUTCMonth() -
    from.getUTCMonth();
  const days = after.getUTCDate() - from.getUTCDate();
  return { months: days < 0 ? begun - 1 : begun, isWhole: days === 0 };
}
