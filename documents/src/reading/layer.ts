import type { Box, HiddenText, UnreadRegion } from '@countersign/events';
import { isInside } from '../ink/visibility.ts';
import type { Word } from '../layout/word.ts';
import { lettersOf } from '../text/letters-of.ts';
import { aroundAll, boxOf, edgesOfBox } from './boxes.ts';
import type { PageSurvey } from './survey-page.ts';

/** Share of a layer's letters that OCR reads at the same place, if it is a layer of the same page. */
const AGREES = 0.5;

/** Share of a word's letters that may differ: layers were made by OCR that was worse than today's. */
const MISREAD = 0.45;

const MAX_LENGTH = 2000;

/** How many letters have to be changed, left out or put in to make one word of another. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      next.push(Math.min(row[j]! + Number(a[i] !== b[j]), row[j + 1]! + 1, next[j]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

/** Whether the middle of a box lies in another. */
const isAt = (box: Box, other: Box): boolean => isInside(edgesOfBox(box), [edgesOfBox(other)]);

/** Words by the lines of a grid that they stand in. */
class WordGrid {
  readonly #rows = new Map<number, Word[]>();

  constructor(words: readonly Word[]) {
    for (const word of words) {
      for (const row of WordGrid.#rowsOf(word.box))
        this.#rows.set(row, [...(this.#rows.get(row) ?? []), word]);
    }
  }

  /** The rows of fiftieths of the page that a box touches. */
  static #rowsOf({ top, height }: Box): number[] {
    const first = Math.floor(top * 50);
    return Array.from({ length: Math.floor((top + height) * 50) - first + 1 }, (_, index) => first + index);
  }

  at(box: Box): Word[] {
    return WordGrid.#rowsOf(box)
      .flatMap((row) => this.#rows.get(row) ?? [])
      .filter((word) => overlap(word.box, box));
  }
}

/** Words in a row of which the page shows none that are more than the noise of an old OCR. */
const STRETCH = 4;
const LIKE_A_WORD = /^(?=.*[aeiouy])[a-z]{3,}$/i;

/** A number, and what turns a word into its opposite, are not for a layer to differ in. */
const NUMBER = /^\D{0,2}\d[\d.,]*\D{0,2}$/;
const OPPOSITE = /^(?:un|in|im|ir|non|dis)$/;
const SURE = 0.85;

/** Whether a word of the layer says the contrary of what is plainly printed at its place. */
function contradicts(said: string, { text, confidence }: Word): boolean {
  if (confidence < SURE) return false;
  if (NUMBER.test(said) && NUMBER.test(text)) return said.replace(/\D/g, '') !== text.replace(/\D/g, '');
  const [short, long] = [lettersOf(said), lettersOf(text)].sort((a, b) => a.length - b.length) as [
    string,
    string,
  ];
  return short.length > 3 && long.endsWith(short) && OPPOSITE.test(long.slice(0, -short.length));
}

interface SaidWord {
  readonly word: Word;
  readonly agrees: boolean;
  readonly contradicts: boolean;
}

/** Stretches of words that the page does not show, long enough to be no mistake. */
function differing(said: readonly SaidWord[]): Word[][] {
  const stretches: Word[][] = [];
  for (let from = 0, to = 0; from < said.length; from = Math.max(to, from + 1)) {
    for (to = from; to < said.length && !said[to]!.agrees; ) to++;
    const words = said.slice(from, to).map(({ word }) => word);
    if (words.filter(({ text }) => LIKE_A_WORD.test(text)).length >= STRETCH) stretches.push(words);
  }
  return [...stretches, ...said.filter((each) => each.contradicts).map(({ word }) => [word])];
}

const textOf = (words: readonly Word[]): string =>
  words
    .map(({ text }) => text)
    .join(' ')
    .slice(0, MAX_LENGTH);

/** What a layer says that is not printed on the page, and where. */
interface LayerBesides {
  readonly hidden: readonly HiddenText[];
  readonly unread: readonly UnreadRegion[];
}

/**
 * What a layer of unpainted words says that is not printed on the page: nothing if it says what OCR reads.
 * Words of a layer never count by themselves.
 * @param ocr undefined where OCR did not look at the page
 */
export function layerBesides(
  { layer, layerIsPainted }: Pick<PageSurvey, 'layer' | 'layerIsPainted'>,
  ocr: readonly Word[] | undefined,
): LayerBesides {
  const why = layerIsPainted ? 'covered' : 'invisible';
  const grid = new WordGrid(ocr ?? []);
  const said = layer.flatMap((word): SaidWord[] => {
    const text = lettersOf(word.text);
    if (text === '') return [];
    const printed = grid.at(word.box);
    const agrees = printed.some((each) => distance(text, lettersOf(each.text)) <= text.length * MISREAD);
    const same = printed.some((each) => lettersOf(each.text) === text);
    const against = printed.some((each) => isAt(word.box, each.box) && contradicts(word.text, each));
    return [{ word, agrees, contradicts: !same && against }];
  });
  if (said.length === 0) return { hidden: [], unread: [] };
  const length = (words: readonly SaidWord[]): number =>
    words.reduce((sum, { word }) => sum + lettersOf(word.text).length, 0);
  if (length(said.filter(({ agrees }) => agrees)) < length(said) * AGREES) {
    return { hidden: [{ text: textOf(layer), why }], unread: [] };
  }
  const stretches = differing(said);
  return {
    hidden: stretches.map((words) => ({ text: textOf(words), why })),
    unread: stretches.map((words) => ({
      box: boxOf(aroundAll(words.map(({ box }) => edgesOfBox(box)))),
      why: 'layer-disagrees' as const,
    })),
  };
}
