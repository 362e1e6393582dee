import { isEnglishWord } from '../language/english-words.ts';
import type { TurnedRuns, Word, WordRun } from '../layout/word.ts';
import { lettersOf } from '../text/letters-of.ts';

/** What OCR is this sure of counts as read. */
export const SURE = 0.5;

/** Letters of a word; fewer are the noise of a scan. */
const LETTERS = 2;

/** Words of a line that are read before the others of it are print, too. */
const READ_IN_LINE = 2;

const isWord = ({ text }: Word): boolean => lettersOf(text).length >= LETTERS || /\d/.test(text);

const isSure = ({ confidence }: Word): boolean => confidence >= SURE;

/** Below this, OCR may have taken a letter for one that looks like it. */
const PLAIN = 0.9;

/** Words that turn a sentence into its opposite, and words that look like one and are none. */
const DENIALS = ['not', 'cannot', 'never', 'without', 'unless', 'except', 'neither', 'nothing'];
const OTHERS: ReadonlySet<string> = new Set(['net', 'hat', 'hot', 'rat', 'rot', 'hover']);

/** A word with one letter for all those that look like it in small or worn print. */
const shapeOf = (letters: string): string =>
  letters
    .replace(/[1tifj]/g, 'l')
    .replace(/[0ace]/g, 'o')
    .replace(/[uhr]/g, 'n');

const DENIED = new Set(DENIALS.map(shapeOf));

/** A name may be any such word. */
const MAY_BE_NAME = /^[^\p{L}]*\p{Lu}/u;

/** Whether a word may deny what it stands before, and is not read so: `nol` for `not`, however sure OCR is of it. */
function mayDeny({ text, confidence }: Word): boolean {
  if (confidence >= PLAIN && MAY_BE_NAME.test(text)) return false;
  const letters = lettersOf(text);
  return !DENIALS.includes(letters) && !OTHERS.has(letters) && DENIED.has(shapeOf(letters));
}

/** Below this, OCR may have read letters that make no word for one that it could not read. */
const LIKELY = 0.8;
const SMALL_LETTERS = /^\p{Ll}{3,}[.,;:]?$/u;

/** Whether what was read in small letters is no word: `isnot`, or `untirnited` for `unlimited`. */
const isNoWord = ({ text, confidence }: Word): boolean =>
  confidence < LIKELY && SMALL_LETTERS.test(text) && !isEnglishWord(lettersOf(text));

function inDoubt(run: WordRun): Word[] {
  const read = run.filter((word) => isSure(word) && isWord(word)).length;
  if (read < READ_IN_LINE) return [];
  return run.filter((word) => isWord(word) && (!isSure(word) || mayDeny(word) || isNoWord(word)));
}

/** Words that OCR is not sure of, in lines of which it read others: one of them may turn the line into its opposite. */
export const wordsInDoubt = (texts: readonly TurnedRuns[]): TurnedRuns[] =>
  texts.map(({ degrees, runs }) => ({ degrees, runs: runs.map(inDoubt).filter((run) => run.length > 0) }));

/** Strokes beside a digit that may be a one. */
const STROKE_IN_NUMBER = /(?<![\p{L}\p{N}])[|!Il](?=\d)|(?<=\d)[|!](?!\p{L})/u;

/** Words of a number in which OCR may have taken a one for a stroke: `|48,500` for `148,500`. */
export const numbersInDoubt = (words: readonly Word[]): Word[] =>
  words.filter(({ text }) => STROKE_IN_NUMBER.test(text));

/** What OCR makes of a stroke that is drawn beside a number. */
const STROKE = /^[|!lI]$/;

/** Heights of a number between which and a stroke no more than a space stands. */
const SPACE = 0.6;

/** Strokes that are drawn beside numbers of the text, and may be their ones: `| 5 years` for `15 years`. */
export const strokesBesideNumbers = (
  read: readonly Word[],
  text: readonly Word[],
  page: { readonly width: number; readonly height: number },
): Word[] => {
  const strokes = read.filter(({ text: said }) => STROKE.test(said));
  if (strokes.length === 0) return [];
  const numbers = text.filter(({ text: said }) => /^\W*\d|\d\W*$/.test(said));
  return strokes.filter(({ box }) =>
    numbers.some((number) => {
      const middle = box.top + box.height / 2;
      const isLevel = middle > number.box.top && middle < number.box.top + number.box.height;
      const gap = Math.max(
        number.box.left - box.left - box.width,
        box.left - number.box.left - number.box.width,
      );
      return isLevel && gap * page.width <= SPACE * number.box.height * page.height;
    }),
  );
};
