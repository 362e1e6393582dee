import {
  dateMentions,
  durationMentions,
  moneyMentions,
  numberMentions,
  percentageMentions,
} from '@countersign/documents/values';
import { type Dealings, isName, saysNothing } from './names.ts';
import { BLANK, type Word } from './words.ts';

/** A value that a text mentions. */
interface Mention {
  readonly start: number;
  readonly end: number;
  /** Words and figures that say different numbers. */
  readonly conflict?: unknown;
}

/** What may fill a kind of hole. */
interface Filling {
  /** Words and marks. */
  readonly most: number;
  readonly fits: (filling: string, dealings: Dealings) => boolean;
  /** Whether it is filled by words that nobody has listed, of which nothing but their form is known. */
  readonly isFree?: true;
}

const letters = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What stands in brackets is a number again. */
const repeatsNumbers = (filling: string): boolean =>
  [...filling.matchAll(/[([]([^()[\]]*)[)\]]/g)].every(
    ([, again = '']) =>
      /^\W*\d*\W*(?:st|nd|rd|th)?$/.test(again) || isAll(numberMentions(again), again.trim()),
  );

const isAll = (mentions: readonly Mention[], filling: string): boolean =>
  mentions.some(({ start, end, conflict }) => start === 0 && end === filling.length && !conflict);

/** Whether one mention is all that a filling says, and says one thing. */
const wholly =
  (mentions: (text: string) => readonly Mention[]) =>
  (filling: string): boolean =>
    isAll(mentions(filling), filling) && repeatsNumbers(filling);

const isDate = wholly(dateMentions);

const FILLINGS: Readonly<Record<string, Filling>> = {
  party: {
    most: 16,
    fits: (filling, { parties }) =>
      saysNothing(filling) && parties.some((name) => letters(name) === letters(filling)),
  },
  name: { most: 8, fits: isName },
  address: { most: 24, fits: isName, isFree: true },
  blank: {
    most: 8,
    fits: (filling, dealings) =>
      filling === '' || /^[_.…]+$/.test(filling) || isDate(filling) || isName(filling, dealings),
    isFree: true,
  },
  date: { most: 8, fits: isDate },
  amount: { most: 8, fits: wholly(moneyMentions) },
  percentage: { most: 4, fits: wholly(percentageMentions) },
  duration: { most: 8, fits: wholly(durationMentions) },
  number: { most: 1, fits: (filling) => /^\d[\d.,]*$/.test(filling) },
};

/** Kinds of holes that a paper may leave. */
export const HOLE_KINDS = Object.keys(FILLINGS);

/** Holes of a paper that are of no kind. */
export const unknownHoles = (paper: string): string[] =>
  [...paper.matchAll(/\{([^{}\n]*)\}/g)]
    .filter(([, inside = '']) => !HOLE_KINDS.includes(inside.replace(/ \d+$/, '')))
    .map(([hole]) => hole);

const HOLE = /^\{([a-z]+)(?: \d+)?\}$/;

/** The kind of hole that a word of a paper is; undefined for any other word. */
export const holeKind = (word: string): string | undefined =>
  word === BLANK ? 'blank' : HOLE.exec(word)?.[1];

/** What holes are filled with. */
export interface Filled {
  /** By hole of a number, which has to be the same wherever it stands. */
  readonly numbered: ReadonlyMap<string, string>;
  /** Words that nothing but their form is known of. */
  readonly free: readonly FreeWords[];
}

/** Words of a contract, and the hole that they fill. */
export interface FreeWords extends Span {
  readonly hole: string;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Nothing is filled yet. */
export const UNFILLED: Filled = { numbered: new Map(), free: [] };

function renumbered(
  hole: string,
  says: string,
  numbered: Filled['numbered'],
): Filled['numbered'] | undefined {
  if (!/\d/.test(hole)) return numbered;
  const before = numbered.get(hole);
  const now = says.toLowerCase();
  if (before !== undefined) return before === now ? numbered : undefined;
  return [...numbered.values()].includes(now) ? undefined : new Map([...numbered, [hole, now]]);
}

const spanOf = (words: readonly Word[]): Span => ({
  start: words[0]?.start ?? 0,
  end: words.at(-1)?.end ?? 0,
});

/** A contract whose words fill holes. */
export interface Filler extends Dealings {
  readonly text: string;
}

function refilled(hole: string, words: readonly Word[], filler: Filler, filled: Filled): Filled | undefined {
  const filling = FILLINGS[holeKind(hole) ?? ''];
  const span = spanOf(words);
  const says = filler.text.slice(span.start, span.end).replaceAll(/\s+/g, ' ');
  const numbered = filling?.fits(says, filler) ? renumbered(hole, says, filled.numbered) : undefined;
  if (!numbered) return undefined;
  const isFree = filling?.isFree && /[\p{L}\p{N}]/u.test(says);
  return { numbered, free: isFree ? [...filled.free, { hole, ...span }] : filled.free };
}

/**
 * Fills the holes of a stretch of a paper with words of a contract, literally elsewhere.
 * @returns what the holes are filled with now; undefined where the words do not fit
 */
export function fillHoles(
  paper: readonly string[],
  words: readonly Word[],
  filler: Filler,
  filled: Filled,
): Filled | undefined {
  const [next, ...rest] = paper;
  if (next === undefined) return words.length === 0 ? filled : undefined;
  const filling = FILLINGS[holeKind(next) ?? ''];
  if (!filling) return words[0]?.word === next ? fillHoles(rest, words.slice(1), filler, filled) : undefined;
  for (let count = Math.min(filling.most, words.length); count >= 0; count--) {
    const now = refilled(next, words.slice(0, count), filler, filled);
    const all = now && fillHoles(rest, words.slice(count), filler, now);
    if (all) return all;
  }
  return undefined;
}
