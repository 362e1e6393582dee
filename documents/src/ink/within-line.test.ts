import { describe, expect, it } from 'vitest';
import type { Edges } from '../pdfium/matrix.ts';
import { linesOfWords, wordsBeside } from './within-line.ts';

const PAGE = { width: 600, height: 800 };

const edges = (left: number, top: number, width: number, height: number): Edges => [
  left / PAGE.width,
  top / PAGE.height,
  (left + width) / PAGE.width,
  (top + height) / PAGE.height,
];

/** Two words of a line, 20 points apart. */
const WORDS = [edges(100, 200, 50, 14), edges(170, 200, 50, 14)];

const region = (left: number, top: number, width: number, height: number, steps = 40) => {
  const [x, y, right, bottom] = edges(left, top, width, height);
  return { box: { left: x, top: y, width: right - x, height: bottom - y }, width, height, steps };
};

const isWithin = (...place: Parameters<typeof region>): boolean =>
  linesOfWords(WORDS, PAGE)(region(...place));

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

  it('does not take the ends of underlines for a missing word', () => {
    expect(isWithin(152, 202, 16, 11, 12)).toBe(false);
  });
});

describe('wordsBeside', () => {
  const beside = wordsBeside(WORDS, PAGE);

  it('finds a word at the end of a line', () => {
    expect(beside(region(224, 203, 20, 9))).toMatchObject({ within: false, after: true, before: false });
  });

  it('finds a digit at the beginning of a line', () => {
    expect(beside(region(88, 203, 6, 9))).toMatchObject({ within: false, after: false, before: true });
  });

  it.each([
    ['a digit', 93, 203, 6, 9],
    ['a one, which is narrower than a mark', 96, 203, 2.4, 9],
  ])('finds %s that nothing parts from its line', (_, ...place) => {
    expect(beside(region(...place))).toMatchObject({ glued: true });
  });

  it.each([
    ['a bullet', 86, 203, 8, 8],
    ['a bullet point', 95, 207, 3, 3],
    ['an icon', 82, 201, 13, 13],
    ['the rule of a cell', 98, 198, 1, 18],
  ])('takes %s for none of the line', (_, ...place) => {
    expect(beside(region(...place))).toMatchObject({ glued: false });
  });

  it('does not take for one the sign of a picture that is missing', () => {
    expect(beside(region(224, 201, 13, 12, 70))).toMatchObject({ after: false, before: false });
  });
});
