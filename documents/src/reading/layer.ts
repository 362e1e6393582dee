import type { Box, HiddenText } from '@countersign/events';
import type { Word } from '../layout/word.ts';
import type { PageSurvey } from './survey-page.ts';

/** Share of a layer's letters that OCR reads at the same place, if it is a layer of the same page. */
const AGREES = 0.5;

/** Share of a word's letters that may differ: layers were made by OCR that was worse than today's. */
const MISREAD = 0.45;

const MAX_LENGTH = 2000;

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

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

/**
 * What a layer of unpainted words says that is not printed on the page: nothing if it says what OCR reads.
 * Words of a layer never count by themselves.
 * @param ocr undefined where OCR did not look at the page
 */
export function layerBesides(
  { layer, layerIsPainted }: Pick<PageSurvey, 'layer' | 'layerIsPainted'>,
  ocr: readonly Word[] | undefined,
): HiddenText[] {
  const said = layer.map((word) => ({ word, text: letters(word.text) })).filter(({ text }) => text !== '');
  if (said.length === 0) return [];
  const grid = new WordGrid(ocr ?? []);
  const agrees = ({ word, text }: (typeof said)[number]): boolean =>
    grid.at(word.box).some((printed) => distance(text, letters(printed.text)) <= text.length * MISREAD);
  const all = said.reduce((sum, { text }) => sum + text.length, 0);
  const agreed = said.filter(agrees).reduce((sum, { text }) => sum + text.length, 0);
  if (agreed >= all * AGREES) return [];
  const text = layer
    .map((word) => word.text)
    .join(' ')
    .slice(0, MAX_LENGTH);
  return [{ text, why: layerIsPainted ? 'covered' : 'invisible' }];
}
