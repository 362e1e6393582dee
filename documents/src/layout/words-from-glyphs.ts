import { edgesAt, type Glyphs, NO_BREAK, SPACE } from '../pdfium/glyphs.ts';
import type { Edges } from '../pdfium/matrix.ts';
import { EMPTY_BEFORE, findCells, NEXT_CELL } from './cells.ts';
import { joinSpacedLetters } from './join-spaced.ts';
import { asItLooks } from './look-alikes.ts';
import { symbolAt } from './symbols.ts';
import type { GlyphWord } from './word.ts';

/** Glyphs of one word overlap in height at least this far. */
const SAME_LINE_OVERLAP = 0.4;

/** A gap of this many glyph heights ends a word even where the file holds no space. */
const WORD_GAP = 0.3;

/** A gap of this many glyph heights ends a word where PDFium thinks so, too. */
const SUPPORTED_WORD_GAP = 0.08;

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A digit this much smaller than the glyph before it, and raised by this share of that, is a note's mark or a power. */
const SMALLER = 0.85;
const RAISED = 0.1;

const heightOf = ([, top, , bottom]: Edges): number => bottom - top;

const [ZERO, NINE] = [0x30, 0x39];
const LAST_PLAIN = 0x7f;

/** The character of a glyph; digits that are small and raised are told from those of the word that they follow. */
function letterAt({ units, boxes }: Glyphs, index: number, from: number): string {
  const unit = units[index]!;
  const letter = symbolAt(unit);
  if (index === from || unit < ZERO || unit > NINE) return letter;
  let base = index - 1;
  while (base > from && heightOf(edgesAt(boxes, base)) < heightOf(edgesAt(boxes, from)) * SMALLER) base--;
  const [digit, before] = [edgesAt(boxes, index), edgesAt(boxes, base)];
  const isSmall = heightOf(digit) < heightOf(before) * SMALLER;
  const isRaised = before[3] - digit[3] > heightOf(before) * RAISED;
  return isSmall && isRaised ? SUPERSCRIPT[Number(letter)]! : letter;
}

/** Joins glyphs, in content order, to words: a word ends at a space, at a jump, or at a wide gap. */
export function wordsFromGlyphs(glyphs: Glyphs, page: { width: number; height: number }): GlyphWord[] {
  const { count, boxes, breakBefore } = glyphs;
  const words: GlyphWord[] = [];
  const aspect = page.width / page.height;
  const cells = findCells(glyphs);

  const jumps = (index: number): boolean => {
    if (cells[index] === NEXT_CELL) return false;
    if (cells[index] === EMPTY_BEFORE) return true;
    const [at, before] = [index * 4, index * 4 - 4];
    const [top, bottom] = [boxes[at + 1]!, boxes[at + 3]!];
    const [topBefore, bottomBefore] = [boxes[before + 1]!, boxes[before + 3]!];
    const height = Math.min(bottomBefore - topBefore, bottom - top);
    const overlap = Math.min(bottomBefore, bottom) - Math.max(topBefore, top);
    if (overlap < height * SAME_LINE_OVERLAP)
      return !isVertical(edgesAt(boxes, index - 1), edgesAt(boxes, index));
    const gap = Math.max(boxes[at]! - boxes[before + 2]!, boxes[before]! - boxes[at + 2]!);
    const needed = breakBefore[index] === NO_BREAK ? WORD_GAP : SUPPORTED_WORD_GAP;
    return gap * aspect > height * needed;
  };

  /** Text that runs up or down the page: glyphs stacked without a gap in the same column. */
  const isVertical = (before: Edges, at: Edges): boolean => {
    const overlap = Math.min(before[2], at[2]) - Math.max(before[0], at[0]);
    const gap = Math.max(at[1] - before[3], before[1] - at[3]);
    const width = before[2] - before[0];
    return overlap > width * 0.8 && gap < width * aspect * WORD_GAP;
  };

  const finish = (from: number, to: number): void => {
    let [left, top, right, bottom] = [1, 1, 0, 0];
    let text = '';
    let isPlain = true;
    for (let index = from; index < to; index++) {
      const at = index * 4;
      left = Math.min(left, boxes[at]!);
      top = Math.min(top, boxes[at + 1]!);
      right = Math.max(right, boxes[at + 2]!);
      bottom = Math.max(bottom, boxes[at + 3]!);
      const letter = letterAt(glyphs, index, from);
      isPlain &&= letter.charCodeAt(0) <= LAST_PLAIN;
      text += letter;
    }
    const box = { left: clamp(left), top: clamp(top), width: 0, height: 0 };
    box.width = clamp(right) - box.left;
    box.height = clamp(bottom) - box.top;
    const whole = isPlain ? text : text.toWellFormed().normalize('NFC');
    words.push({ text: asItLooks(whole), box, confidence: 1, from, to });
  };

  let from = 0;
  for (let index = 1; index <= count; index++) {
    if (index < count && breakBefore[index] !== SPACE && !jumps(index)) continue;
    if (index > from) finish(from, index);
    from = index;
  }
  return joinSpacedLetters(words, aspect);
}
