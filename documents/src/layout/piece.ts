import type { Box } from '@countersign/events';
import type { ReadPage, WordRun } from './word.ts';

/** A run of words with its place in points, so that widths and heights compare. */
export interface Piece {
  readonly words: WordRun;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The smallest box around boxes. */
export function around(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [1, 1, 0, 0];
  for (const box of boxes) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.left + box.width);
    bottom = Math.max(bottom, box.top + box.height);
  }
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** Heights of a line: OCR takes what stands side by side for one line; a wider blank may part columns. */
const WIDE_BLANK = 2;

/** A run without the wide blanks in it. */
function parted(run: WordRun, { width, height }: ReadPage): WordRun[] {
  const widest = (WIDE_BLANK * Math.max(...run.map(({ box }) => box.height)) * height) / width;
  const isApart = (at: number): boolean =>
    run[at]!.box.left - run[at - 1]!.box.left - run[at - 1]!.box.width > widest;
  const starts = [0, ...run.keys().filter((at) => at > 0 && isApart(at))];
  return starts.map((start, index) => run.slice(start, starts[index + 1]));
}

/** The runs of a page as pieces; empty runs are dropped. */
export function piecesOf(page: ReadPage): Piece[] {
  const { runs, width, height } = page;
  return runs
    .filter((words) => words.length > 0)
    .flatMap((words) => (words.length === 1 ? [words] : parted(words, page)))
    .map((words) => {
      const box = words.length === 1 ? words[0]!.box : around(words.map((word) => word.box));
      const [left, top] = [box.left * width, box.top * height];
      return { words, left, top, right: left + box.width * width, bottom: top + box.height * height };
    });
}
