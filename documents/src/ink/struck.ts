import type { RotatedPage } from '../layout/turned.ts';
import { toUpright } from '../layout/turned.ts';
import type { GlyphWord } from '../layout/word.ts';
import type { Glyphs } from '../pdfium/glyphs.ts';
import type { Rule } from '../pdfium/rules.ts';
import { isLetter } from './is-letter.ts';

/** Where a line that strikes out crosses a word's box, from its top: underlines are lower, overlines higher. */
const HIGHEST = 0.35;
const LOWEST = 0.74;

/** Share of a glyph's width, and of a word's glyphs, that lines cover at the least. */
const COVERED = 0.6;

/** Share of a letter's width that a line covers which does not strike out its word, but somebody drew it there. */
const TOUCHED = 0.4;

/** A line is level if it rises by less than this share of its length. */
const LEVEL = 0.02;

type GlyphRange = Pick<GlyphWord, 'from' | 'to'>;

/** A line across a page that is turned so that its text is upright. */
export interface Level {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** The level lines of a page turned so that its text is upright, top to bottom. */
export function levelRules(rules: readonly Rule[], turned: RotatedPage | undefined): Level[] {
  return rules
    .flatMap(({ x1, y1, x2, y2 }) => {
      const [ax, ay] = turned ? toUpright(turned, x1, y1) : [x1, y1];
      const [bx, by] = turned ? toUpright(turned, x2, y2) : [x2, y2];
      const isLevel = Math.abs(by - ay) <= LEVEL * Math.abs(bx - ax);
      return isLevel ? [{ left: Math.min(ax, bx), right: Math.max(ax, bx), y: (ay + by) / 2 }] : [];
    })
    .sort((a, b) => a.y - b.y);
}

/** How much of a word is struck out; a part of it may be all that changes its meaning. */
export type Struck = 'most' | 'part' | 'none';

/**
 * Whether lines are drawn through the middle of most glyphs of a word, or of some of its letters and digits.
 * @param rules of {@link levelRules}
 */
export function howStruck(
  { boxes, units }: Pick<Glyphs, 'boxes' | 'units'>,
  { from, to }: GlyphRange,
  rules: readonly Level[],
): Struck {
  if (rules.length === 0 || !isNear(rules, boxes, from, to)) return 'none';
  let [struck, letters] = [0, 0];
  for (let at = from * 4; at < to * 4; at += 4) {
    const [left, right] = [boxes[at]!, boxes[at + 2]!];
    const [top, height] = [boxes[at + 1]!, boxes[at + 3]! - boxes[at + 1]!];
    const [highest, lowest] = [top + height * HIGHEST, top + height * LOWEST];
    let covered = 0;
    for (let rule = firstBelow(rules, highest); rule < rules.length && rules[rule]!.y <= lowest; rule++) {
      covered += Math.max(0, Math.min(rules[rule]!.right, right) - Math.max(rules[rule]!.left, left));
    }
    if (covered > (right - left) * COVERED) struck++;
    if (covered > (right - left) * TOUCHED && isLetter(units[at / 4]!)) letters++;
  }
  if (struck >= (to - from) * COVERED) return 'most';
  return letters > 0 ? 'part' : 'none';
}

/** Whether a line runs at the height of some glyph: beside most words there is none. */
function isNear(rules: readonly Level[], boxes: Float32Array, from: number, to: number): boolean {
  let [top, bottom] = [Infinity, -Infinity];
  for (let at = from * 4; at < to * 4; at += 4) {
    if (boxes[at + 1]! < top) top = boxes[at + 1]!;
    if (boxes[at + 3]! > bottom) bottom = boxes[at + 3]!;
  }
  const first = rules[firstBelow(rules, top)];
  return first !== undefined && first.y <= bottom;
}

function firstBelow(rules: readonly Level[], y: number): number {
  let [low, high] = [0, rules.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rules[middle]!.y < y) low = middle + 1;
    else high = middle;
  }
  return low;
}
