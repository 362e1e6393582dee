import {
  dateMentions,
  durationMentions,
  moneyMentions,
  percentageMentions,
} from '@countersign/documents/values';
import { BLANK, type Word } from './words.ts';

/** A value that a text mentions. */
interface Mention {
  readonly start: number;
  readonly end: number;
}

/** What may fill a kind of hole. */
interface Filling {
  /** Words and marks. */
  readonly most: number;
  readonly fits: (filling: string, parties: readonly string[]) => boolean;
}

/** Words by which a name or an address would begin to say something. */
const SAYS =
  /\b(?:shall|will|must|may|can|is|are|be|has|have|pays?|owes?|not|no|unless|except|any|all|each|every|if|for|other|others|third|affiliates?|successors?|assign(?:s|ees?)?|subsidiaries|means|includ\w+|terms?|condition\w*|subject|notwithstanding|liab\w+|indemn\w+)\b/i;
const NAMING = /^[\p{L}\p{N}\s&.,'’/()#-]+$/u;

const isName = (filling: string): boolean => NAMING.test(filling) && !SAYS.test(filling);

const letters = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether one mention is all that a filling says. */
const wholly =
  (mentions: (text: string) => readonly Mention[]) =>
  (filling: string): boolean =>
    mentions(filling).some(({ start, end }) => start === 0 && end === filling.length);

const FILLINGS: Readonly<Record<string, Filling>> = {
  party: { most: 16, fits: (filling, parties) => parties.some((name) => letters(name) === letters(filling)) },
  name: { most: 8, fits: isName },
  address: { most: 24, fits: isName },
  blank: { most: 8, fits: (filling) => filling === '' || /^[_.…]+$/.test(filling) || isName(filling) },
  date: { most: 8, fits: wholly(dateMentions) },
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

/** What a hole of a number is filled with has to be the same wherever it stands. */
export type Filled = ReadonlyMap<string, string>;

function refilled(hole: string, filling: string, filled: Filled): Filled | undefined {
  if (!/\d/.test(hole)) return filled;
  const before = filled.get(hole);
  const now = filling.toLowerCase();
  if (before !== undefined) return before === now ? filled : undefined;
  return [...filled.values()].includes(now) ? undefined : new Map([...filled, [hole, now]]);
}

const said = (words: readonly Word[], text: string): string =>
  words.length === 0 ? '' : text.slice(words[0]!.start, words.at(-1)!.end).replaceAll(/\s+/g, ' ');

/** A contract whose words fill holes. */
export interface Filler {
  readonly text: string;
  /** Its parties, as it names them. */
  readonly parties: readonly string[];
}

/**
 * Fills the holes of a stretch of a paper with words of a contract, literally elsewhere.
 * @returns what the numbered holes are filled with now; undefined where the words do not fit
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
  const most = Math.min(filling.most, words.length);
  for (let count = most; count >= 0; count--) {
    const says = said(words.slice(0, count), filler.text);
    const now = filling.fits(says, filler.parties) ? refilled(next, says, filled) : undefined;
    const all = now && fillHoles(rest, words.slice(count), filler, now);
    if (all) return all;
  }
  return undefined;
}
