import { FIGURE, readFigure } from './figures.ts';
import { type Conflict, type Place, placeOf } from './mention.ts';
import { AND_A_HALF, NUMBER_WORDS, readNumberWords } from './number-words.ts';

/** A number in a text, in figures, in words, or in both. */
export interface NumberMention extends Place {
  readonly value: number;
  /** What the figures mean where comma and point trade places. */
  readonly other?: number;
  readonly conflict?: Conflict;
}

const MULTIPLIERS: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  lakh: 1e5,
  m: 1e6,
  mm: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  crore: 1e7,
  bn: 1e9,
  billion: 1e9,
  trillion: 1e12,
};

/** The source of a regular expression for what multiplies figures; letters only where money or `only` asks. */
const MULTIPLIER = '(?:hundred|thousand|million|billion|trillion|lakh|crore)';
export const SHORT_MULTIPLIER = `(?:${MULTIPLIER}|mio|mm|mn|bn|m|k)`;

/** A number's end: neither a letter nor a digit goes on. */
export const NO_LETTER_AFTER = '(?![\\p{L}\\d])';
export const NO_LETTER_BEFORE = '(?<![\\p{L}\\d]|\\d[.,])';

/** Figures and what multiplies them: `2.5 million`. */
export function readMultiplied(figures: string, multiplier: string | undefined) {
  const { value, other } = readFigure(figures);
  const factor = MULTIPLIERS[multiplier?.toLowerCase() ?? ''] ?? 1;
  // Rounded: 2.3 × 1e6 is not whole in floating point.
  const times = (number: number) => Number((number * factor).toPrecision(15));
  return { value: times(value), ...(other !== undefined && { other: times(other) }) };
}

/** Parts of a whole as one sign, and as figures with a stroke: those that contracts write. */
const VULGAR = '[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒]';
const STROKED = '(?:1/2|[12]/3|[13]/4|[1357]/8|1/10)(?![\\d/])';

/** The source of a regular expression for a part behind figures: `2½`, `2 1/2`, `2-1/2`. */
export const PART_BEHIND = `(?:\\s?${VULGAR}|[\\s-]${STROKED})`;
/** The same for a part by itself. */
export const PART_ALONE = `(?:${VULGAR}|(?<![\\d/])${STROKED})`;

/** What {@link PART_BEHIND} and {@link PART_ALONE} match is worth. */
export function readPart(text: string): number {
  const [over = 0, under = 1] = text
    .normalize('NFKC')
    .replace(/^[\s-]+/, '')
    .split(/[/⁄]/)
    .map(Number);
  return over / under;
}

const FRACTION = `(?<fraction>\\s+and\\s+(?:a|one)[\\s-]+half\\b|${PART_BEHIND})?`;

/**
 * The source of a regular expression for a count: words, figures, or one with the other in brackets, and a fraction.
 * @param unit what may follow the number in the brackets, too
 */
export const countPattern = (unit = ''): string =>
  `(?:(?<alone>${PART_ALONE})|(?:(?<words>${NUMBER_WORDS}(?:${AND_A_HALF}(?=\\s*[([]\\s*\\d))?)(?:\\s*[([]\\s*(?<bracket>${FIGURE})\\s*${unit}\\s*[)\\]])?` +
  `|(?<figure>${FIGURE})(?:\\s*[([]\\s*(?<bracketWords>${NUMBER_WORDS})\\s*${unit}\\s*[)\\]])?)${FRACTION})`;

/** The groups of a match. */
export type Groups = Readonly<Record<string, string | undefined>>;

export interface Count {
  readonly value: number;
  readonly other?: number;
  readonly conflict?: Conflict;
}

function both(words: number, figure: { value: number; other?: number }): Count {
  if (words === figure.value || words === figure.other) return { value: words };
  return { value: figure.value, conflict: { words, figures: figure.value } };
}

/** What the fraction of a count adds to it. */
const fractionOf = ({ fraction }: Groups): number =>
  fraction === undefined ? 0 : /half$/i.test(fraction) ? 0.5 : readPart(fraction);

/** Reads the groups of {@link countPattern}. Where words and figures differ, the figures count and both are told. */
export function readCount(groups: Groups): Count {
  if (groups.alone !== undefined) return { value: readPart(groups.alone) };
  const more = fractionOf(groups);
  const whole = readWhole(groups);
  if (more === 0) return whole;
  return {
    value: Number((whole.value + more).toPrecision(12)),
    ...(whole.conflict && { conflict: whole.conflict }),
  };
}

function readWhole(groups: Groups): Count {
  const words = groups.words ?? groups.bracketWords;
  const figures = groups.figure ?? groups.bracket;
  if (words === undefined) return readFigure(figures ?? '');
  return figures === undefined
    ? { value: readNumberWords(words) }
    : both(readNumberWords(words), readFigure(figures));
}

const NUMBER = new RegExp(
  `${NO_LETTER_BEFORE}${countPattern()}(?:\\s(?<times>${MULTIPLIER}))?${NO_LETTER_AFTER}`,
  'giu',
);

/** Every number in a text, with what multiplies it. */
export function numberMentions(text: string): NumberMention[] {
  return Array.from(text.matchAll(NUMBER), (match) => {
    const { groups = {} } = match;
    const count =
      groups.figure !== undefined && groups.times !== undefined
        ? readMultiplied(groups.figure, groups.times)
        : readCount(groups);
    return { ...count, ...placeOf(match) };
  });
}
