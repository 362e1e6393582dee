import type { Edges } from '../pdfium/matrix.ts';
import { edgesOfBox } from '../reading/boxes.ts';
import type { InkRegion } from './regions.ts';
import { Rows } from './rows.ts';

/**
 * Points: what is narrower is a mark or a rule between cells, what is lower a dash. A line of fine print has letters that
 * are lower; what is lower than those of {@link LOWEST_PRINT} nobody reads.
 */
const MIN_WIDTH = 3.5;
const MIN_HEIGHT = 4;
const LOWEST_PRINT = 2;

/** Share of the height of the words beside it that ink is high: dashes and underlines are lower, pictures higher. */
const LOWEST = 0.25;
const HIGHEST = 1.5;
/** The sign of a picture that is missing is about as high as its line and as wide as high. Words are lower or longer. */
const MARK_HEIGHT = 0.83;
const MARK_WIDTH = 1.15;

/** Steps in a square point: letters have more, ends of underlines and the edges of shaded lines fewer. */
const DENSITY = 0.18;

/** Share of its height by which ink stands in the line of a word beside it. */
const IN_LINE = 0.6;

/** Heights of a word between which and the next one a word may be missing. */
const BESIDE = 1;
/** Where there is a word on one side only, as at the end of a line. */
const BESIDE_ONE = 2;
const REACHES_IN = 0.3;

/** Ink this near to what follows it, in heights of that word, is a part of it or may be; bullets stand farther off. */
const GLUED = 0.22;
const NEAR = 0.33;

/** Heights of the word before which it stands: letters and digits are between these, a `1` is narrower than a mark. */
const LETTER_FROM = 0.42;
const LETTER_TO = 1;
const NARROWEST = 1.2;
/** Steps in a square point: an upright stroke has two in each row. */
const DENSITY_OF_STROKE = 0.1;

/** How ink stands to the words of its line. */
export interface Beside {
  /** Whether there is a word close by on either side. */
  readonly within: boolean;
  /** Whether one is before it, and whether one follows. */
  readonly after: boolean;
  readonly before: boolean;
  /** Whether it is no farther from the one that follows than a letter or a space, and as high as a letter. */
  readonly near: boolean;
  /** Whether nothing parts it from the one that follows. */
  readonly glued: boolean;
}

const NOWHERE: Beside = { within: false, after: false, before: false, near: false, glued: false };

interface Page {
  readonly width: number;
  readonly height: number;
}

/** Tells how ink stands to read words of its line: a single word there may change everything. */
export function wordsBeside(places: readonly Edges[], page: Page): (region: InkRegion) => Beside {
  let rows: Rows<Edges> | undefined;
  const words = (): Rows<Edges> => {
    if (rows) return rows;
    rows = new Rows<Edges>(page.height);
    for (const place of places) rows.add(place, place);
    return rows;
  };
  return ({ box, width, height: tall, steps }) => {
    if (width < NARROWEST || tall < LOWEST_PRINT) return NOWHERE;
    const isStroke = width < MIN_WIDTH;
    if (steps < (isStroke ? DENSITY_OF_STROKE : DENSITY) * width * tall) return NOWHERE;
    const [top, bottom] = [box.top, box.top + box.height];
    const inLine = words()
      .near(edgesOfBox(box))
      .filter((place) => {
        const height = place[3] - place[1];
        const overlap = Math.min(bottom, place[3]) - Math.max(top, place[1]);
        const lowest = (tall < MIN_HEIGHT ? LETTER_FROM : LOWEST) * height;
        return overlap >= IN_LINE * box.height && box.height >= lowest && box.height <= HIGHEST * height;
      });
    const isMark = ([, from, , to]: Edges): boolean =>
      box.height >= MARK_HEIGHT * (to - from) && width <= MARK_WIDTH * tall;
    const stands = (gap: (place: Edges) => number, most: number): boolean =>
      inLine.some((place) => {
        const heights = (gap(place) * page.width) / ((place[3] - place[1]) * page.height);
        return heights >= -REACHES_IN && heights <= most && !isMark(place);
      });
    const before = (place: Edges): number => box.left - place[2];
    const after = (place: Edges): number => place[0] - box.left - box.width;
    const isLetterBefore = (most: number): boolean =>
      inLine.some((place) => {
        const height = place[3] - place[1];
        const gap = (after(place) * page.width) / (height * page.height);
        const share = box.height / height;
        return gap >= -REACHES_IN && gap <= most && share >= LETTER_FROM && share <= LETTER_TO;
      });
    const [near, glued] = [isLetterBefore(NEAR), isLetterBefore(GLUED)];
    if (isStroke) return { ...NOWHERE, near: glued, glued };
    return {
      near,
      glued,
      within: stands(before, BESIDE) && stands(after, BESIDE),
      after: stands(before, BESIDE_ONE),
      before: stands(after, BESIDE_ONE),
    };
  };
}

/** Tells ink that stands in a line of read words, with one on either side. */
export function linesOfWords(places: readonly Edges[], page: Page): (region: InkRegion) => boolean {
  const beside = wordsBeside(places, page);
  return (region) => beside(region).within;
}
