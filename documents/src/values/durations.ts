import { type Conflict, type Place, placeOf, withoutOverlaps } from './mention.ts';
import { countPattern, type Groups, NO_LETTER_BEFORE, readCount } from './numbers.ts';
import { ORDINAL, readOrdinal } from './ordinals.ts';

const DAYS = { day: 1, week: 7, month: 365.25 / 12, year: 365.25 } as const;
export type DurationUnit = keyof typeof DAYS;

/** A length of time in a text. */
export interface Duration extends Place {
  readonly count: number;
  readonly unit: DurationUnit;
  /** A count and a unit, `2 years`; "the second anniversary" is `2 years` too. */
  readonly value: string;
  readonly conflict?: Conflict;
}

/** What each unit is in the four that durations are given in. */
const UNITS: ReadonlyMap<string, readonly [number, DurationUnit]> = new Map([
  ['day', [1, 'day']],
  ['week', [1, 'week']],
  ['fortnight', [2, 'week']],
  ['month', [1, 'month']],
  ['quarter', [3, 'month']],
  ['year', [1, 'year']],
  ['decade', [10, 'year']],
  ['wk', [1, 'week']],
  ['mo', [1, 'month']],
  ['mth', [1, 'month']],
  ['yr', [1, 'year']],
] as const);

const UNIT = `(?<unit>${[...UNITS.keys()].join('|')})s?\\b`;
const KIND = '(?:(?:full|calendar|consecutive|successive|business|working|whole|additional)\\s+)*';
const COUNTED = new RegExp(
  `${NO_LETTER_BEFORE}${countPattern()}(?:[\\s-]+|(?<=[)\\]]))${KIND}${UNIT}`,
  'giu',
);
/** One of something, where no number says so: `a fortnight`, `a single year`, `a month’s notice`. */
const ONE = new RegExp(
  `\\ban?\\s+(?:single\\s+${UNIT}|(?<rare>fortnight|decade)\\b|(?<held>day|week|month|quarter|year)[’']s\\b)`,
  'gi',
);
const AND_A_HALF = /\b(?:an?|one)[\s-]+(?<unit>year)\s+and\s+(?:a|one)[\s-]+half\b/gi;
const HALF_A = /\b(?:half\s+(?:an?|of\s+an?)|one[\s-]+half)[\s-]+(?:of\s+a\s+)?(?<unit>year)\b/gi;
const ANNIVERSARY = new RegExp(
  `\\b(?<nth>${ORDINAL})(?:\\s*\\(\\d{1,2}\\w{2}\\))?[\\s-]+(?:year[\\s-]+)?anniversary\\b`,
  'gi',
);

/** No contract runs for ten thousand of anything. */
const BEYOND = 10_000;

interface Measured {
  readonly value: number;
  readonly conflict?: Conflict;
}

function durationOf(measured: Measured, unitName: string, place: Place): Duration[] {
  const [times, named] = UNITS.get(unitName.toLowerCase()) ?? [1, 'year'];
  const total = measured.value * times;
  if (total <= 0 || total >= BEYOND) return [];
  // Half a year is six months, as contracts count.
  const months = Number((total * 12).toPrecision(9));
  const inMonths = named === 'year' && !Number.isInteger(total) && Number.isInteger(months);
  const [count, unit]: [number, DurationUnit] = inMonths ? [months, 'month'] : [total, named];
  const value = `${count} ${unit}${count === 1 ? '' : 's'}`;
  return [{ count, unit, value, ...place, ...(measured.conflict && { conflict: measured.conflict }) }];
}

const unitOf = ({ unit, rare, held }: Groups): string => unit ?? rare ?? held ?? 'year';

const found = (text: string, pattern: RegExp, measure: (groups: Groups) => Measured): Duration[] =>
  Array.from(text.matchAll(pattern)).flatMap((match) =>
    durationOf(measure(match.groups ?? {}), unitOf(match.groups ?? {}), placeOf(match)),
  );

function counted(groups: Groups): Measured {
  const { value, conflict } = readCount(groups);
  return { value, ...(conflict && { conflict }) };
}

/** Every length of time in a text, in words or figures: `twenty-four (24) months`, `one hundred and twenty days`. */
export const durationMentions = (text: string): Duration[] =>
  withoutOverlaps([
    ...found(text, COUNTED, counted),
    ...found(text, ONE, () => ({ value: 1 })),
    ...found(text, AND_A_HALF, () => ({ value: 1.5 })),
    ...found(text, HALF_A, () => ({ value: 0.5 })),
    ...found(text, ANNIVERSARY, ({ nth = '' }) => ({ value: readOrdinal(nth) ?? 0 })),
  ]);

/** How long that is in days, months and years being of mean length. */
export const daysOf = ({ count, unit }: Pick<Duration, 'count' | 'unit'>): number => count * DAYS[unit];
