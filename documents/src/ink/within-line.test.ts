import { describe, expect, it } from 'vitest';
import type { Edges } from '../pdfium/matrix.ts';
import { linesOfWords } from './within-line.ts';

const PAGE = { width: 600, height: 800 };

const edges = (left: number, top: number, width: number, height: number): Edges => [
  left / PAGE.width,
  top / PAGE.height,
  (left + width) / PAGE.width,
  (top + height) / PAGE.height,
];

/** Two words of a line, 20 points apart. */
const WORDS = [edges(100, 200, 50, 14), edges(170, 200, 50, 14)];

const isWithin = (left: number, top: number, width: number, height: number): boolean => {
  const [x, y, right, bottom] = edges(left, top, width, height);
  const box = { left: x, top: y, width: right - x, height: bottom - y };
  return linesOfWords(WORDS, PAGE)({ box, width, height, steps: 40 });
};

describe('linesOfWords', () => {
  it.each([
    ['a word', 152, 203, 15, 8],
    ['a digit', 158, 202, 5, 9],
  ])('finds %s between two words', (_, ...place) => {
    expect(isWithin(...place)).toBe(true);
  });

  it.each([
    ['a dash', 152, 207, 15, 1],
    ['a rule between cells', 160, 200, 2, 14],
    ['a bullet in front of the line', 86, 203, 8, 8],
    ['what stands behind the line', 223, 203, 40, 8],
    ['what stands between lines', 152, 218, 15, 8],
    ['a picture that is higher', 152, 190, 15, 34],
  ])('does not take for a missing word: %s', (_, ...place) => {
    expect(isWithin(...place)).toBe(false);
  });
});
