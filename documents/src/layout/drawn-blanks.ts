import { shadesOf } from '../ink/pixels.ts';
import type { PageContent } from '../pdfium/page-content.ts';
import { boxOf } from '../reading/boxes.ts';
import type { Word, WordRun } from './word.ts';

/** Points: a place for a name, a day or a sum is so long. */
const SHORTEST = 18;
const LONGEST = 420;
const LEVEL = 0.5;

/** Points between a blank and the word beside it, by which they may reach into each other, and by which a word stands above it. */
const BESIDE = 9;
const OVERLAP = 2;
const BELOW_WORD = 4;

/** Points above the line in which something would be filled in, and shades by which that differs from paper. */
const ABOVE = 9;
const CLEAR = 1.5;
const FILLED = 24;

/** Points by which lines miss one another that are the sides of a cell. */
const JOINT = 2;

/** A page with more lines is a table, a form or a drawing. */
const MOST_RULES = 400;

/** What may follow a blank at the beginning of a line: the short name of whoever belongs there. */
const GOES_ON = /^[(,]/;

const BLANK = '____';

type Page = Pick<PageContent, 'rules' | 'geometry' | 'drawing'>;

interface Line {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** Level lines that no upright one meets, in points. */
function linesOf({ rules, geometry: { width, height } }: Page): Line[] {
  if (rules.length > MOST_RULES) return [];
  const inPoints = rules.map(({ x1, y1, x2, y2 }) => ({
    left: Math.min(x1, x2) * width,
    right: Math.max(x1, x2) * width,
    top: Math.min(y1, y2) * height,
    bottom: Math.max(y1, y2) * height,
  }));
  const upright = inPoints.filter(
    ({ left, right, top, bottom }) => right - left < JOINT && bottom - top > JOINT,
  );
  return inPoints.flatMap(({ left, right, top, bottom }): Line[] => {
    const isLong = right - left >= SHORTEST && right - left <= LONGEST;
    if (!isLong || bottom - top > LEVEL) return [];
    const y = (top + bottom) / 2;
    const isSide = upright.some(
      (side) =>
        side.top < y + JOINT &&
        side.bottom > y - JOINT &&
        side.left > left - JOINT &&
        side.left < right + JOINT,
    );
    return isSide ? [] : [{ left, right, y }];
  });
}

/** Whether nothing is printed, written or drawn where a line waits for something. */
function isEmpty({ left, right, y }: Line, { drawing, geometry }: Page): boolean {
  const scale = drawing.width / geometry.width;
  const box = {
    x0: Math.max(0, Math.ceil(left * scale)),
    x1: Math.min(drawing.width, Math.floor(right * scale)),
    y0: Math.max(0, Math.floor((y - ABOVE) * scale)),
    y1: Math.min(drawing.height, Math.floor((y - CLEAR) * scale)),
  };
  const { darkest, lightest } = shadesOf(drawing, box);
  return box.x1 > box.x0 && box.y1 > box.y0 && lightest - darkest < FILLED;
}

/**
 * Lines that are drawn where a word belongs and hold none: they are read as blanks that are typed.
 * @param runs words of the page that are upright
 * @param page as displayed, with its words
 */
export function drawnBlanks(runs: readonly WordRun[], page: Page): WordRun[] {
  const { width, height } = page.geometry;
  const lines = linesOf(page);
  if (lines.length === 0) return [];
  const words = runs.flat().map(({ text, box }) => ({
    text,
    left: box.left * width,
    right: (box.left + box.width) * width,
    top: box.top * height,
    bottom: (box.top + box.height) * height,
  }));
  const found = new Map<string, Word>();
  for (const line of lines) {
    const { left, right, y } = line;
    const level = words.filter(({ top, bottom }) => y > (top + bottom) / 2 && y < bottom + BELOW_WORD);
    if (level.some((word) => word.left < right - OVERLAP && word.right > left + OVERLAP)) continue;
    const before = level.some((word) => left - word.right < BESIDE && left - word.right > -OVERLAP - 1);
    const after = level.some(
      ({ text, left: from }) => GOES_ON.test(text) && from - right < BESIDE && from - right > -OVERLAP - 1,
    );
    if ((!before && !after) || !isEmpty(line, page)) continue;
    const tall = Math.max(...level.map(({ top, bottom }) => bottom - top));
    const box = boxOf([left / width, (y - tall * 0.8) / height, right / width, (y + tall * 0.2) / height]);
    found.set(`${Math.round(left)} ${Math.round(y)}`, { text: BLANK, box, confidence: 1 });
  }
  return [...found.values()].map((word) => [word]);
}
