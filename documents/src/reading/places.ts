import type { Box } from '@countersign/events';
import type { PrintedWord } from '../ink/printed-word.ts';
import { boxOnPage, type RotatedPage, rotatedPage } from '../layout/turned.ts';
import type { TurnedRuns, Word } from '../layout/word.ts';
import type { Edges } from '../pdfium/matrix.ts';
import { edgesOfBox } from './boxes.ts';

interface Page {
  readonly width: number;
  readonly height: number;
}

const QUARTER = 90;

/** More pieces than the longest word has letters. */
const MAX_PIECES = 40;

/** Whether two places have something in common. */
export const meets = (a: Edges, [left, top, right, bottom]: Edges): boolean =>
  a[0] < right && left < a[2] && a[1] < bottom && top < a[3];

/** A word with its place. */
export const inPlace = ({ text, box }: Word): PrintedWord => ({
  text,
  edges: edgesOfBox(box),
  isDrawable: true,
});

/** Where words stand on the page as displayed; those that run aslant piece by piece, without what lies beside them. */
export const placesOf = (page: Page, texts: readonly TurnedRuns[]): Edges[] =>
  texts.flatMap(({ degrees, runs }) => {
    const turned = rotatedPage(degrees, page);
    return runs
      .flat()
      .flatMap(({ box }) => (degrees % QUARTER === 0 ? [box] : piecesOf(box, turned)))
      .map((box) => edgesOfBox(degrees === 0 ? box : boxOnPage(turned, box)));
  });

/** A word cut into pieces that are as long as high. */
function piecesOf({ left, top, width, height }: Box, page: RotatedPage): Box[] {
  const count = Math.max(1, Math.min(MAX_PIECES, Math.round((width * page.width) / (height * page.height))));
  const piece = width / count;
  return Array.from({ length: count }, (_, index) => ({
    left: left + index * piece,
    top,
    width: piece,
    height,
  }));
}
