import type { Box } from '@countersign/events';
import { blocksOf } from './blocks.ts';
import { inReadingOrder, runsRightToLeft } from './direction.ts';
import { around, piecesOf } from './piece.ts';
import { type Row, rowsOf } from './rows.ts';
import type { ReadPage, Word } from './word.ts';

/** A printed line in reading order. */
export interface PageLine {
  /** In the order in which they are read. */
  readonly words: readonly Word[];
  /** Words apart by a tab's width or more are parted by a tab, others by a space. */
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

function lineOf(row: Row, block: number, page: ReadPage): PageLine {
  const across = row.pieces.flatMap((piece) => piece.words);
  const words = inReadingOrder(across, runsRightToLeft(across));
  const cellGap = (CELL_GAP * (row.bottom - row.top)) / page.width;
  let text = '';
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    if (before) {
      const gap = Math.max(
        word.box.left - before.box.left - before.box.width,
        before.box.left - word.box.left - word.box.width,
      );
      text += gap > cellGap && !ENUMERATOR.test(before.text) ? '\t' : ' ';
    }
    text += word.text;
  }
  return { words, text, block, box: around(words.map(({ box }) => box)), confidence: confidenceOf(words) };
}

/** The lines of a page in the order in which a person reads them. */
export function linesOf(page: ReadPage): PageLine[] {
  const rightToLeft = runsRightToLeft(page.runs.flat());
  const blocks = blocksOf(rowsOf(piecesOf(page)), rightToLeft);
  return blocks.flatMap((rows, block) => rows.map((row) => lineOf(row, block, page)));
}
