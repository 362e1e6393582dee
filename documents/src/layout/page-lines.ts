import type { Box } from '@countersign/events';
import { blocksOf } from './blocks.ts';
import { inReadingOrder, runsRightToLeft } from './direction.ts';
import { around, piecesOf } from './piece.ts';
import { type Row, rowsOf } from './rows.ts';
import type { ReadPage, Word } from './word.ts';

/** A printed line in reading order. */
export interface PageLine {
  /** Words in the order in which they are read, parted where a wide blank stands between them. */
  readonly cells: readonly (readonly Word[])[];
  /** Cells are parted by a tab, words by a space. */
  readonly text: string;
  readonly box: Box;
  /** Lines of one column or stretch of the page share a block. */
  readonly block: number;
  /** Mean of the words' confidence, weighted by their length. */
  readonly confidence: number;
}

/** A blank wider than this many row heights parts cells rather than words. */
const CELL_GAP = 2;

/** `(a)`, `12.`, `iv)`: what stands before an item belongs to it. */
const ENUMERATOR = /^(?:\(?[\p{L}\d]{1,5}[.)]|\d+(?:\.\d+)+\.?|[•·▪–—-])$/u;

function confidenceOf(words: readonly Word[]): number {
  let [sum, length] = [0, 0];
  for (const word of words) {
    sum += word.confidence * word.text.length;
    length += word.text.length;
  }
  return length === 0 ? 1 : sum / length;
}

const gapBetween = (a: Word, b: Word): number =>
  Math.max(b.box.left - a.box.left - a.box.width, a.box.left - b.box.left - b.box.width);

/** Parts the words of a line where a blank is too wide for a space; an enumerator stays with its item. */
function cellsOf(words: readonly Word[], widestSpace: number): Word[][] {
  const cells: Word[][] = [];
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    const apart = !before || gapBetween(before, word) > widestSpace;
    if (!before || (apart && !ENUMERATOR.test(before.text))) cells.push([]);
    cells.at(-1)!.push(word);
  }
  return cells;
}

function lineOf(row: Row, block: number, page: ReadPage): PageLine {
  const across = row.pieces.flatMap((piece) => piece.words);
  const words = inReadingOrder(across, runsRightToLeft(across));
  const cells = cellsOf(words, (CELL_GAP * (row.bottom - row.top)) / page.width);
  return {
    cells,
    text: cells.map((cell) => cell.map((word) => word.text).join(' ')).join('\t'),
    block,
    box: around(words.map(({ box }) => box)),
    confidence: confidenceOf(words),
  };
}

/** The lines of a page in the order in which a person reads them. */
export function linesOf(page: ReadPage): PageLine[] {
  const rightToLeft = runsRightToLeft(page.runs.flat());
  const blocks = blocksOf(rowsOf(piecesOf(page)), rightToLeft);
  return blocks.flatMap((rows, block) => rows.map((row) => lineOf(row, block, page)));
}
