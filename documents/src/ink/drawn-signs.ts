import type { Rule } from '../pdfium/rules.ts';
import { edgesOfBox } from '../reading/boxes.ts';
import type { Disturbed } from './disturbed.ts';
import type { PrintedWord } from './printed-word.ts';
import type { InkRegion } from './regions.ts';
import { Rows } from './rows.ts';

/** Points: what is larger is looked at as print is. */
const WIDEST = 9;
const HIGHEST = 12;

/** Heights of a number's box between it and a sign of it. */
const BESIDE = 0.4;
const REACHES_IN = 0.2;

/** Where in a number's box a minus or a dash stands, a point or a comma, from its top. */
const MIDDLE_FROM = 0.38;
const MIDDLE_TO = 0.68;
const SIGN_FROM = 0.15;
const SIGN_TO = 1;

/** A dash is so many points long, and at least so many times longer than high. */
const SHORTEST_DASH = 1.8;
const TIMES_LONGER = 1.4;

const ENDS_NUMBER = /\d[^\p{L}\s]{0,2}$/u;
const BEGINS_NUMBER = /^[^\p{L}\s]{0,2}\d/u;

/** Points around the end of a line. */
const AROUND = 1.5;

/** A page with more of them is a drawing. */
const MOST = 8;

interface Page {
  readonly width: number;
  readonly height: number;
}

/** Whether ink is a sign of a number: between two parts of it, or a dash before it. */
function isSign({ box, width, height }: InkRegion, numbers: readonly PrintedWord[], page: Page): boolean {
  const [left, top, right, bottom] = edgesOfBox(box);
  const middle = (top + bottom) / 2;
  const at = ([, from, , to]: PrintedWord['edges']): number => (middle - from) / (to - from);
  const isNear = (gap: number, { edges }: PrintedWord): boolean => {
    const heights = (gap * page.width) / ((edges[3] - edges[1]) * page.height);
    return heights >= -REACHES_IN && heights <= BESIDE;
  };
  const level = numbers.filter(({ edges }) => at(edges) >= SIGN_FROM && at(edges) <= SIGN_TO);
  const follows = level.filter(
    (word) => BEGINS_NUMBER.test(word.text) && isNear(word.edges[0] - right, word),
  );
  const stands = level.some((word) => ENDS_NUMBER.test(word.text) && isNear(left - word.edges[2], word));
  if (stands && follows.length > 0) return true;
  const isDash = width >= SHORTEST_DASH && width >= TIMES_LONGER * height;
  return isDash && follows.some(({ edges }) => at(edges) >= MIDDLE_FROM && at(edges) <= MIDDLE_TO);
}

/** Whether ink is where a longer line begins or ends, as an underline does. */
function endsLine({ box }: InkRegion, rules: readonly Rule[], page: Page): boolean {
  const [left, top, right, bottom] = edgesOfBox(box);
  const [across, down] = [AROUND / page.width, AROUND / page.height];
  return rules.some(({ x1, y1, x2, y2 }) => {
    const [from, to] = [Math.min(x1, x2), Math.max(x1, x2)];
    const y = (y1 + y2) / 2;
    const touches = from < right + across && to > left - across && y > top - down && y < bottom + down;
    return touches && (to - from) * page.width > WIDEST;
  });
}

/**
 * Small signs that are drawn, and not typed, beside or within numbers: a minus, a hyphen, a point. They are too small to
 * be looked at and make another number of it.
 * @param regions of ink that no word explains
 * @param words that are seen
 * @param rules lines of the page
 */
export function drawnSigns(
  regions: readonly InkRegion[],
  words: readonly PrintedWord[],
  rules: readonly Rule[],
  page: Page,
): Disturbed[] {
  const small = regions.filter(
    (region) => region.width <= WIDEST && region.height <= HIGHEST && !endsLine(region, rules, page),
  );
  if (small.length === 0) return [];
  const rows = new Rows<PrintedWord>(page.height);
  for (const word of words) if (/\d/.test(word.text)) rows.add(word.edges, word);
  const found = small.filter((region) => isSign(region, rows.near(edgesOfBox(region.box)), page));
  if (found.length > MOST) return [];
  return found.map(({ box }) => ({ edges: edgesOfBox(box), detail: 'a sign is drawn beside a number' }));
}
