import { describe, expect, it } from 'vitest';
import type { Edges } from '../pdfium/matrix.ts';
import type { Rule } from '../pdfium/rules.ts';
import { disturbedPrint, printedOver } from './disturbed.ts';

const PAGE = { width: 600, height: 800 };

/** A word of letters that are six points wide. */
const word = (text: string, x: number, y: number, height = 12) => ({
  text,
  edges: [x / 600, y / 800, (x + text.length * 6) / 600, (y + height) / 800] satisfies Edges,
  isDrawable: true,
});

const line = (x1: number, y1: number, x2: number, y2: number): Rule => ({
  x1: x1 / 600,
  y1: y1 / 800,
  x2: x2 / 600,
  y2: y2 / 800,
});

const CLAUSE = ['Liability', 'is', 'limited', 'to', 'the', 'fees.'].map((text, index) =>
  word(text, 60 + index * 60, 200),
);

const details = (words: readonly ReturnType<typeof word>[], rules: readonly Rule[] = []): string[] =>
  disturbedPrint(words, rules, PAGE).map(({ detail }) => detail);

describe('words printed over each other', () => {
  it.each([
    ['another number', [word('500,000', 60, 200), word('900,000', 60, 200)]],
    ['the contrary', [word('limited', 60, 200), word('unlimited', 60, 200)]],
    ['a part of another word', [word('always', 60, 200), word('never', 70, 201)]],
  ])('are found: %s', (_, words) => {
    expect(details(words)).toEqual(['words are printed over each other']);
  });

  it.each([
    ['the same word as a shadow', [word('limited', 60, 200), word('limited', 62, 202)]],
    ['the end of a word in bold', [word('unlimited', 60, 200), word('limited', 72, 200)]],
    ['a blank that is filled in', [word('_________', 60, 200), word('Oslo', 62, 200)]],
    ['a watermark', [word('limited', 60, 200), word('DRAFT', 50, 180, 60)]],
    ['lines that are set close', [word('limited', 60, 200), word('never', 60, 207)]],
    ['words that touch', [word('limited', 60, 200), word('by', 100, 200)]],
  ])('are not %s', (_, words) => {
    expect(details(words)).toEqual([]);
  });
});

describe('a stroke that OCR reads on a word', () => {
  const strokes = (text: string, x: number, y: number) =>
    printedOver([word('48,500', 60, 200)], [word(text, x, y)], PAGE).map(({ detail }) => detail);

  it.each(['/', '\\', '—'])('is a line through it: %s', (text) => {
    expect(strokes(text, 70, 200)).toEqual(['a line is drawn through a part of a word']);
  });

  it('is none beside it or below it', () => {
    expect(strokes('/', 98, 200)).toEqual([]);
    expect(strokes('/', 70, 216)).toEqual([]);
  });
});

describe('letters that stand apart', () => {
  const pieces = (...texts: string[]) => texts.map((text, index) => word(text, 60 + index * 30, 200));

  it('are found where no words are known from them', () => {
    expect(details(pieces('is', 'u', 'nl', 'i', 'mi', 't', 'e', 'd.'))).toEqual(['letters stand apart']);
  });

  it.each([
    ['words', pieces('It', 'is', 'up', 'to', 'each', 'party', 'to', 'do', 'so', 'in', 'time.')],
    ['short words among others', pieces('it', 'is', 'up', 'to', 'party', 'as', 'it', 'is', 'to', 'do', 'so')],
    ['a few initials', pieces('J', 'R', 'R', 'T')],
    ['numbers', pieces('1', '2', '3', '4', '5', '6', '7', '8', '9')],
    [
      'lines of a list',
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((text, row) => word(text, 60, 100 + row * 20)),
    ],
  ])('are not %s', (_, words) => {
    expect(details(words)).toEqual([]);
  });
});

describe('words that a line is drawn across', () => {
  it('are found', () => {
    const [found, ...more] = disturbedPrint(CLAUSE, [line(60, 214, 400, 200)], PAGE);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ detail: 'a line is drawn across words' });
    expect(found?.edges[2]).toBeGreaterThan(0.5);
  });

  it('are found of a paragraph that is crossed out', () => {
    const lines = [0, 1, 2, 3].flatMap((row) =>
      CLAUSE.map(({ text }, index) => word(text, 60 + index * 60, 200 + row * 16)),
    );
    expect(details(lines, [line(60, 200, 400, 262), line(400, 200, 60, 262)])).toHaveLength(2);
  });

  it('are found where it is one word, from end to end', () => {
    expect(details(CLAUSE, [line(178, 212, 226, 200)])).toEqual(['a line is drawn across words']);
  });

  it.each([
    ['rising', line(71, 212, 79, 201)],
    ['falling', line(72, 201, 78, 211)],
  ])('are found where it is one digit of a number: %s', (_, rule) => {
    const number = [word('48,500', 60, 200)];
    expect(details(number, [rule])).toEqual(['a line is drawn through a part of a word']);
    expect(details([word('always', 60, 200)], [rule])).toEqual([]);
  });

  it('are found where it is a short word', () => {
    const { edges } = word('not', 60, 200);
    const [left, right] = [edges[0] * PAGE.width, edges[2] * PAGE.width];
    const rule = line(left, 211, Math.min(right, left + 17), 202);
    expect(details([word('not', 60, 200)], [rule])).toEqual(['a line is drawn through a part of a word']);
    expect(details([word('Noa', 60, 200)], [rule])).toEqual([]);
  });

  it.each([
    ['beside it', line(40, 212, 48, 201)],
    ['above it', line(71, 199, 79, 191)],
    ['level with it', line(71, 206, 79, 206)],
    ['much higher than it', line(68, 230, 82, 180)],
  ])('are no digit of a number where the line is %s', (_, rule) => {
    expect(details([word('48,500', 60, 200)], [rule])).toEqual([]);
  });

  it.each([
    ['level, which strikes out', line(60, 206, 400, 206)],
    ['upright, as between columns', line(120, 100, 120, 400)],
    ['above', line(60, 180, 400, 198)],
    ['short, as of a signature', line(62, 200, 72, 210)],
    ['through one word only', line(60, 190, 80, 240)],
  ])('are not those of a line that is %s', (_, rule) => {
    expect(details(CLAUSE, [rule])).toEqual([]);
  });
});
