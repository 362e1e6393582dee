import type { CertainDate } from './named-dates.ts';
import type { NumericDate } from './numeric-dates.ts';
import { type DayOrder, PLACES } from './places.ts';

/** What words other than a place's name say of the place. */
const OTHER_NAMES: ReadonlyMap<string, DayOrder> = new Map([
  ['united states', 'month-first'],
  ['u.s.a.', 'month-first'],
  ['american', 'month-first'],
  ['english', 'day-first'],
  ['scottish', 'day-first'],
  ['irish', 'day-first'],
  ['australian', 'day-first'],
  ['french', 'day-first'],
  ['german', 'day-first'],
  ['italian', 'day-first'],
  ['spanish', 'day-first'],
  ['dutch', 'day-first'],
  ['belgian', 'day-first'],
  ['swiss', 'day-first'],
  ['indian', 'day-first'],
  ['u.k.', 'day-first'],
  ['london', 'day-first'],
]);

const ORDERS = new Map([
  ...Array.from(PLACES, ([place, order]) => [place.toLowerCase(), order] as const),
  ...OTHER_NAMES,
]);

const NAMES = [...ORDERS.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map((name) => name.replaceAll('.', '\\.').replaceAll(' ', '\\s+'))
  .join('|');
const NAMED = new RegExp(`(?<![\\p{L}])(?:${NAMES})(?![\\p{L}])`, 'giu');

/** Where a contract chooses its law: from "governed" to the end of the sentence. */
const LAW = /\b(?:govern(?:ed|ing)|constru(?:ed|ction)|interpreted)\b[^.;]{0,60}\blaws?\b[^.;]{0,80}/gi;
const BRITISH =
  /\b(?:organis|authoris|recognis|utilis|colour|favour|honour|labour|programme|cheque|centre|licence)\w*/gi;
const AMERICAN = /\b(?:organiz|authoriz|recogniz|utiliz|color|favor|honor|labor|center)\w*/gi;

/** What a law says whose courts read both orders: where parties are at home says no more than it. */
const EITHER = 'either';

/** The one order that all votes are for. */
function agreed(votes: Iterable<DayOrder | undefined>): DayOrder | undefined {
  const orders = new Set([...votes].filter((vote) => vote !== undefined));
  return orders.size === 1 ? [...orders][0] : undefined;
}

const byPlaces = (text: string): (DayOrder | undefined)[] =>
  Array.from(text.matchAll(NAMED), ([name]) => ORDERS.get(name.toLowerCase().replace(/\s+/g, ' ')));

/** What a day in figures says by itself, or by being written out elsewhere in the file. */
function byItself({ dayFirst, monthFirst }: NumericDate, writtenOut: ReadonlySet<string>) {
  if (dayFirst === monthFirst) return undefined;
  if (monthFirst === undefined) return 'day-first';
  if (dayFirst === undefined) return 'month-first';
  const known = [dayFirst, monthFirst].map((day) => writtenOut.has(day));
  if (known[0] === known[1]) return undefined;
  return known[0] ? 'day-first' : 'month-first';
}

function bySpelling(text: string): DayOrder | undefined {
  const british = text.match(BRITISH)?.length ?? 0;
  const american = text.match(AMERICAN)?.length ?? 0;
  return british === american ? undefined : british > american ? 'day-first' : 'month-first';
}

/** Which of the day and the month a file writes first. */
export interface DecidedOrder {
  readonly order: DayOrder | undefined;
  /** Whether its own dates tell it, and not only where it is at home. */
  readonly byDates: boolean;
}

/** What the law that a file chooses and the places that it names say: those that speak with one voice must not differ. */
function byHome(text: string): { readonly speaks: boolean; readonly order: DayOrder | undefined } {
  const clauses = Array.from(text.matchAll(LAW), ([clause]) => clause);
  const law = clauses.flatMap((clause) => byPlaces(clause).map((vote) => vote ?? EITHER));
  const places = byPlaces(clauses.reduce((rest, clause) => rest.replace(clause, ' '), text)).filter(
    (vote) => vote !== undefined,
  );
  const told = law.filter((vote) => vote !== EITHER);
  if (law.length === 0) return { speaks: places.length > 0, order: agreed(places) };
  // Where the parties are at home in places of both orders, the spelling tells whose hand wrote the file.
  const beside = places.length > 0 ? (agreed(places) ?? bySpelling(text)) : undefined;
  const voices = [agreed(told), beside].filter((vote) => vote !== undefined);
  return { speaks: true, order: told.length === 0 ? undefined : agreed(voices) };
}

/**
 * Whether a file writes the day or the month first, by evidence: its other dates, then the law it chooses with the places
 * it names, then its spelling. The first of these that speaks decides; where it speaks both ways, nothing is decided.
 */
export function dayOrder(
  text: string,
  numeric: readonly NumericDate[],
  certain: readonly CertainDate[],
): DecidedOrder {
  const writtenOut = new Set(certain.map(({ value }) => value));
  const dates = numeric.map((date) => byItself(date, writtenOut)).filter((vote) => vote !== undefined);
  if (dates.length > 0) return { order: agreed(dates), byDates: true };
  const { speaks, order } = byHome(text);
  return { order: speaks ? order : bySpelling(text), byDates: false };
}
