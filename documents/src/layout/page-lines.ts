import type { Box } from '@countersign/events';
import { blocksOf } from './blocks.ts';
import { hasRightToLeft, inReadingOrder, runsRightToLeft } from './direction.ts';
import { around, piecesOf } from './piece.ts';
import { type Row, rowsOf } from './rows.ts';
import { boxOnPage, rotatedPage } from './turned.ts';
import type { ReadPage, TurnedRuns, Word } from './word.ts';

/** A printed line in reading order. */
export interface PageLine {
  /** Words in the order in which they are read, parted where a wide blank stands between them. */
  readonly cells: readonly (readonly Word[])[];
  /** Cells are parted by a tab, words by a space. */
  readonly text: string;
  readonly box: Box;
  /** The same on the page turned so that the line is upright; absent where it is. */
  readonly uprightBox?: Box;
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

/** Parts the words of a row, from left to right, where the blank between them is too wide for a space. */
function partCells(leftToRight: readonly Word[], widestSpace: number): Word[][] {
  const cells: Word[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const word of leftToRight) {
    if (word.box.left - end > widestSpace) cells.push([]);
    cells.at(-1)!.push(word);
    end = Math.max(end, word.box.left + word.box.width);
  }
  return cells;
}

/** Joins an enumerator with the item that it stands before. */
function joinEnumerators(cells: readonly (readonly Word[])[]): (readonly Word[])[] {
  const joined: (readonly Word[])[] = [];
  for (const cell of cells) {
    const before = joined.at(-1);
    const enumerated = before?.length === 1 && ENUMERATOR.test(before[0]!.text);
    if (enumerated) joined[joined.length - 1] = [...before, ...cell];
    else joined.push(cell);
  }
  return joined;
}

function lineOf(row: Row, block: number, page: ReadPage, rightToLeft: boolean): PageLine {
  const across = row.pieces.flatMap((piece) => piece.words);
  const backwards = rightToLeft ? hasRightToLeft(across) : runsRightToLeft(across);
  const parts = partCells(across, (CELL_GAP * (row.bottom - row.top)) / page.width);
  const ordered = (backwards ? parts.toReversed() : parts).map((cell) => inReadingOrder(cell, backwards));
  const cells = joinEnumerators(ordered);
  return {
    cells,
    text: cells.map((cell) => cell.map((word) => word.text).join(' ')).join('\t'),
    block,
    box: around(across.map(({ box }) => box)),
    confidence: confidenceOf(across),
  };
}

function linesOfRuns(page: ReadPage, firstBlock: number): PageLine[] {
  const rightToLeft = runsRightToLeft(page.runs.flat());
  const blocks = blocksOf(rowsOf(piecesOf(page)), rightToLeft);
  return blocks.flatMap((rows, block) =>
    rows.map((row) => lineOf(row, firstBlock + block, page, rightToLeft)),
  );
}

/** The lines of text that runs in its own direction, with their places on the page. */
function turnedLines(page: ReadPage, { degrees, runs }: TurnedRuns, firstBlock: number): PageLine[] {
  const turned = rotatedPage(degrees, page);
  const upright = { ...page, width: turned.width, height: turned.height, runs };
  return linesOfRuns(upright, firstBlock).map((line) => ({
    ...line,
    box: boxOnPage(turned, line.box),
    uprightBox: line.box,
  }));
}

/** The lines of a page in the order in which a person reads them: what runs in other directions comes last. */
export function linesOf(page: ReadPage): PageLine[] {
  const lines = linesOfRuns(page, 0);
  for (const turned of page.turned ?? []) {
    lines.push(...turnedLines(page, turned, (lines.at(-1)?.block ?? -1) + 1));
  }
  return lines;
}
