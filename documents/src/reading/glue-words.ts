import type { Word, WordRun } from '../layout/word.ts';
import { aroundAll, boxOf, edgesOfBox } from './boxes.ts';

interface Page {
  readonly width: number;
  readonly height: number;
}

/** Heights of a word between which and the next one there is no space. */
const NO_SPACE = 0.08;
/** Digits of one number have some white around them, less than a space is. */
const NO_SPACE_IN_NUMBER = 0.2;
const ENDS_IN_NUMBER = /\d[.,]?$/;
const GOES_ON_IN_NUMBER = /^[.,%]?\d|^[.,%]/;
const SAME_LINE = 0.6;

/** A page with more words that OCR read is a scan. */
const FEW = 20;

/** Whether a word goes on with the next one, in the same line and without a space. */
function goesOn({ width, height }: Page, one: Word, other: Word): boolean {
  const [a, b] = [one.box, other.box];
  const isNumber = ENDS_IN_NUMBER.test(one.text) && GOES_ON_IN_NUMBER.test(other.text);
  const overlap = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  if (overlap < SAME_LINE * Math.min(a.height, b.height)) return false;
  const taller = Math.max(a.height, b.height) * height;
  return Math.abs((b.left - a.left - a.width) * width) <= (isNumber ? NO_SPACE_IN_NUMBER : NO_SPACE) * taller;
}

const joined = (a: Word, b: Word): Word => ({
  text: a.text + b.text,
  box: boxOf(aroundAll([edgesOfBox(a.box), edgesOfBox(b.box)])),
  confidence: Math.min(a.confidence, b.confidence),
});

/**
 * Puts the words that OCR read among those of the text layer; what is one word on the page becomes one: "un" as a
 * picture before "limited".
 */
export function glueWords(page: Page, layer: readonly WordRun[], read: readonly WordRun[]): WordRun[] {
  const words = read.flat();
  if (words.length === 0 || words.length > FEW) return [...layer, ...read];
  const glued = new Set<Word>();
  const glue = (word: Word): Word =>
    words.reduce((whole, other) => {
      if (glued.has(other)) return whole;
      const [before, after] = [goesOn(page, other, whole), goesOn(page, whole, other)];
      if (!before && !after) return whole;
      glued.add(other);
      return before ? joined(other, whole) : joined(whole, other);
    }, word);
  const whole = layer.map((run) => run.map(glue));
  const rest = read.map((run) => run.filter((word) => !glued.has(word))).filter((run) => run.length > 0);
  return [...whole, ...rest];
}
