import type { Box } from '@countersign/events';
import { median } from './median.ts';
import { around } from './piece.ts';
import type { GlyphWord } from './word.ts';

/** So many letters that stand alone one after the other are a word set with space between its letters. */
const MIN_LETTERS = 5;

/** A gap is one between words if it is this much wider than the usual one in the stretch. */
const WIDER = 1.5;

/** Share of a letter's height below which a gap is none: spaces that have no width part no words. */
const NO_GAP = 0.06;

/** Letters of one line overlap in height by this share of the lower one. */
const SAME_LINE = 0.5;

/** Letters set with space stand no further apart than this many times their height. */
const MAX_GAP = 2.5;

/** A letter, or the first or last one of a word with what stands before or behind words. */
const SINGLE = /^.\p{M}*$|^["'“‘(«[]*[\p{L}\p{N}]\p{M}*["'”’)»\].,;:!?]*$/u;
const BARE = /^[\p{L}\p{N}]\p{M}*$/u;

/** Scripts that have no spaces between words. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef…]+$/u;

const rightOf = ({ left, width }: Box): number => left + width;

function isNext({ box: a }: GlyphWord, { box: b }: GlyphWord, aspect: number): boolean {
  const overlap = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  const gap = (b.left - rightOf(a)) * aspect;
  return overlap > SAME_LINE * Math.min(a.height, b.height) && gap > -a.height && gap < MAX_GAP * a.height;
}

function merge(words: readonly GlyphWord[]): GlyphWord {
  const [first, last] = [words[0]!, words.at(-1)!];
  return {
    text: words.map(({ text }) => text).join(''),
    box: around(words.map(({ box }) => box)),
    confidence: 1,
    from: first.from,
    to: last.to,
  };
}

/** Parts a stretch of single letters into words where the gaps are wider than between letters. */
function partStretch(stretch: readonly GlyphWord[], aspect: number): GlyphWord[] {
  const gaps = stretch.slice(1).map(({ box }, index) => box.left - rightOf(stretch[index]!.box));
  const unspaced = stretch.every(({ text }) => UNSPACED.test(text));
  const none = (median(stretch.map(({ box }) => box.height)) * NO_GAP) / aspect;
  const widest = unspaced ? Number.POSITIVE_INFINITY : Math.max(none, median(gaps) * WIDER);
  const words: GlyphWord[][] = [[]];
  for (const [index, letter] of stretch.entries()) {
    if (index > 0 && gaps[index - 1]! > widest) words.push([]);
    words.at(-1)!.push(letter);
  }
  return words.map(merge);
}

/**
 * Joins letters that are set with space between them, as `L I A B L E`, to the words that they make.
 * @param words in content order
 * @param aspect width of the page by its height
 */
export function joinSpacedLetters(words: readonly GlyphWord[], aspect: number): GlyphWord[] {
  const joined: GlyphWord[] = [];
  let stretch: GlyphWord[] = [];
  const finish = (): void => {
    // Numbers of a list and initials have their points: without bare letters they are no word.
    const letters = stretch.filter(({ text }) => BARE.test(text)).length;
    joined.push(...(letters >= MIN_LETTERS ? partStretch(stretch, aspect) : stretch));
    stretch = [];
  };
  for (const word of words) {
    const last = stretch.at(-1);
    if (last && !(SINGLE.test(word.text) && isNext(last, word, aspect))) finish();
    if (SINGLE.test(word.text)) stretch.push(word);
    else {
      finish();
      joined.push(word);
    }
  }
  finish();
  return joined;
}
