import { median } from '../layout/median.ts';
import type { Edges } from '../pdfium/matrix.ts';
import type { PrintedWord } from './printed-word.ts';
import { Rows } from './rows.ts';

/** A word; what is raised behind a number or a name is none. */
const WORD = /\p{L}{2}/u;
const RAISED = /^\W*(?:st|nd|rd|th|tm|sm|er|re|os?|as?)\W*$/i;

/** Heights of a word by which one stands above it that is inserted: the line above stands farther off. */
const NEAREST = 0.3;
const FARTHEST = 0.86;

/** The same between words of one line, share of the lower one's height that they have in common, and how far they stand from one another in it. */
const SAME_LINE = 0.16;
const LEVEL = 0.6;
const IN_LINE = 4;

/** Share of the distance from line to line by which such a word is nearer than another line; what counts as a line. */
const CLOSER = 0.87;
const FEWEST_IN_LINE = 3;
const LOWEST_PITCH = 5;

/** Words of the line above which it stands, and points by which that goes on on both sides of it. */
const FEWEST = 5;
const ASIDE = 12;

/** Heights of a word that such a one may stand beside it, and is high at the most. */
const BESIDE = 0.3;
const HIGHEST = 1.05;

/** So many words in a row are a line of their own. */
const FEW = 2;

/** A page with more of them is a drawing, a table or mathematics. */
const MOST = 6;

interface Page {
  readonly width: number;
  readonly height: number;
}

const middleOf = ([, top, , bottom]: Edges): number => (top + bottom) / 2;

/** Whether two words stand in one line, whatever their type. */
const areLevel = ([, top, , bottom]: Edges, [, from, , to]: Edges): boolean =>
  Math.min(bottom, to) - Math.max(top, from) >= LEVEL * Math.min(bottom - top, to - from);

/** Points between the middles of lines that follow one another, as most do; undefined where there are too few. */
function usualPitch(words: readonly PrintedWord[], { height }: Page): number | undefined {
  const rows = Map.groupBy(words, ({ edges }) => Math.round(middleOf(edges) * height));
  const lines = [...rows].filter(([, members]) => members.length >= FEWEST_IN_LINE).map(([y]) => y);
  const sorted = lines.toSorted((a, b) => a - b);
  const pitches = sorted
    .slice(1)
    .map((y, index) => y - sorted[index]!)
    .filter((pitch) => pitch >= LOWEST_PITCH);
  return pitches.length === 0 ? undefined : median(pitches);
}

/** Words that stand in the line of another. */
const lineOf = (word: PrintedWord, rows: Rows<PrintedWord>): PrintedWord[] => {
  const tall = word.edges[3] - word.edges[1];
  const apart = ({ edges }: PrintedWord): number => Math.abs(middleOf(edges) - middleOf(word.edges));
  return rows.near(word.edges).filter((other) => apart(other) <= SAME_LINE * tall);
};

/** Whether something stands above the midst of a line of words. */
function isAmid([left, , right]: Edges, line: readonly PrintedWord[], page: Page): boolean {
  const reach = ASIDE / page.width;
  const before = line.some(({ edges }) => edges[0] < left - reach);
  const behind = line.some(({ edges }) => edges[2] > right + reach);
  return line.length >= FEWEST && before && behind;
}

/**
 * Words that somebody put above a line, between its words: to which line they belong, and where in it, only whoever sees
 * the page can tell.
 * @param words of the text of a page, whose boxes are as high as their type
 * @param others that were read on it
 */
export function insertedWords(
  words: readonly PrintedWord[],
  others: readonly PrintedWord[],
  page: Page,
): Edges[] {
  const rows = new Rows<PrintedWord>(page.height);
  for (const word of words) rows.add(word.edges, word);
  const aside = (a: Edges, b: Edges): number => Math.max(b[0] - a[2], a[0] - b[2]) * page.width;
  const pitch = usualPitch(words, page);
  const nearest = pitch === undefined ? page.height : CLOSER * pitch;
  const found = [...words, ...others].filter(({ text, edges }) => {
    if (!WORD.test(text) || RAISED.test(text)) return false;
    const [left, top, right, bottom] = edges;
    const below: Edges = [left, top, right, bottom + (bottom - top)];
    const isBelow = (other: PrintedWord): boolean => {
      const tall = other.edges[3] - other.edges[1];
      const apart = (middleOf(other.edges) - middleOf(edges)) / tall;
      const isLow = bottom - top <= HIGHEST * tall && apart * tall * page.height <= nearest;
      return (
        isLow &&
        apart >= NEAREST &&
        apart <= FARTHEST &&
        aside(edges, other.edges) <= BESIDE * tall * page.height
      );
    };
    const under = rows.find(below, isBelow);
    if (!under || !isAmid(edges, lineOf(under, rows), page)) return false;
    const tall = (under.edges[3] - under.edges[1]) * page.height;
    const isNext = ({ edges: other }: PrintedWord): boolean =>
      other !== edges && areLevel(edges, other) && aside(edges, other) <= IN_LINE * tall;
    return rows.near(edges).filter(isNext).length < FEW;
  });
  return found.length > MOST ? [] : found.map(({ edges }) => edges);
}
