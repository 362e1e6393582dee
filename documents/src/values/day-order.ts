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

/**
 * Whether a file writes the day or the month first, by evidence: its other dates, the law it chooses, the places it
 * names, its spelling. The first of these that speaks decides; where it speaks both ways, nothing is decided.
 */
export function dayOrder(
  text: string,
  numeric: readonly NumericDate[],
  certain: readonly CertainDate[],
): DayOrder | undefined {
  const writtenOut = new Set(certain.map(({ value }) => value));
  const witnesses = [
    () => numeric.map((date) => byItself(date, writtenOut)),
    () =>
      Array.from(text.matchAll(LAW)).flatMap(([clause]) => byPlaces(clause).map((vote) => vote ?? EITHER)),
    () => byPlaces(text),
    () => [bySpelling(text)],
  ];
  for (const witness of witnesses) {
    const votes = witness().filter((vote) => vote !== undefined);
    const orders = votes.filter((vote) => vote !== EITHER);
    if (votes.length > 0) return agreed(orders);
  }
  return undefined;
}
