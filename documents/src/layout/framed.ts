import type { Edges } from '../pdfium/matrix.ts';
import type { Rule } from '../pdfium/rules.ts';
import type { WordRun } from './word.ts';

/** Points: a frame around a note is wider and higher, and narrower than the text that it stands in. */
const NARROWEST = 40;
const LOWEST = 24;
const WIDEST_SHARE = 0.6;

/** Points by which the sides of a frame may miss one another. */
const JOINT = 2;

/** Words that a note has, and words of the text that stand beside its frame: a cell or a field has few of either. */
const FEWEST_WORDS = 4;
const FEWEST_BESIDE = 6;

/** A page with more lines is a table, a form or a drawing. */
const MOST_RULES = 200;

interface Page {
  readonly width: number;
  readonly height: number;
}

/** Frames that stand by themselves, in points: four lines that meet, and no other line that meets them. */
function framesOf(rules: readonly Rule[], { width, height }: Page): Edges[] {
  if (rules.length === 0 || rules.length > MOST_RULES) return [];
  const lines = rules.map(
    ({ x1, y1, x2, y2 }): Edges => [
      Math.min(x1, x2) * width,
      Math.min(y1, y2) * height,
      Math.max(x1, x2) * width,
      Math.max(y1, y2) * height,
    ],
  );
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= JOINT;
  const level = lines.filter(([, top, , bottom]) => near(top, bottom));
  const upright = lines.filter(([left, , right]) => near(left, right));
  return level.flatMap((above): Edges[] => {
    const [left, top, right] = above;
    if (right - left < NARROWEST || right - left > width * WIDEST_SHARE) return [];
    const below = level.find((line) => near(line[0], left) && near(line[2], right) && line[1] > top + LOWEST);
    if (!below) return [];
    const bottom = below[1];
    const sides = upright.filter(
      (line) => (near(line[0], left) || near(line[0], right)) && near(line[1], top) && near(line[3], bottom),
    );
    const touches = ([l, t, r, b]: Edges): boolean =>
      l < right + JOINT && r > left - JOINT && t < bottom + JOINT && b > top - JOINT;
    const others = lines.filter((line) => line !== above && line !== below && !sides.includes(line));
    const isFrame = sides.length >= 2 && !others.some(touches);
    return isFrame ? [[left / width, top / height, right / width, bottom / height]] : [];
  });
}

const middleOf = ([word]: WordRun): [x: number, y: number] =>
  word ? [word.box.left + word.box.width / 2, word.box.top + word.box.height / 2] : [-1, -1];

/**
 * Parts what stands in a frame amid a text from that text, so that it is read by itself and interrupts no sentence.
 * @param runs words of a page, one by one
 * @returns the text, and what stands in each frame
 */
export function setFramedApart(
  runs: readonly WordRun[],
  rules: readonly Rule[],
  page: Page,
): { readonly text: readonly WordRun[]; readonly framed: readonly (readonly WordRun[])[] } {
  const framed: WordRun[][] = [];
  const taken = new Set<WordRun>();
  for (const [left, top, right, bottom] of framesOf(rules, page)) {
    const level = runs.filter((run) => {
      const [, y] = middleOf(run);
      return y > top && y < bottom;
    });
    const inside = level.filter((run) => {
      const [x] = middleOf(run);
      return x > left && x < right;
    });
    const rows = new Set(inside.map((run) => Math.round((middleOf(run)[1] * page.height) / 6)));
    if (inside.length < FEWEST_WORDS || rows.size < 2) continue;
    if (level.length - inside.length < FEWEST_BESIDE || inside.some((run) => taken.has(run))) continue;
    framed.push(inside);
    for (const run of inside) taken.add(run);
  }
  return { text: taken.size === 0 ? runs : runs.filter((run) => !taken.has(run)), framed };
}
