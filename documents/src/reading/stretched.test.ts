import { describe, expect, it } from 'vitest';
import { explaining, longMarks, withoutStretched } from './stretched.ts';

const PAGE = { width: 600, height: 800 };

/** @param heights how long the word is, in times of its height */
const word = (text: string, heights: number) => ({
  text,
  confidence: 0.9,
  box: { left: 0.1, top: 0.1, width: (heights * 10) / 600, height: 10 / 800 },
});

const line = (...words: ReturnType<typeof word>[]) => [{ degrees: 0, runs: [words] }];
const textsOf = (texts: ReturnType<typeof line>) =>
  texts.flatMap(({ runs }) => runs.flat()).map(({ text }) => text);

describe('words that are longer than what they say', () => {
  it('are not read: a word that OCR took for a letter or two', () => {
    const texts = line(word('Liability', 4), word('is', 1), word('d.', 6));
    const sure = withoutStretched(texts, PAGE).flatMap(({ runs }) =>
      runs.flat().map(({ confidence }) => confidence),
    );
    expect(sure).toEqual([0.9, 0.9, 0]);
  });

  it('explain no ink: marks', () => {
    expect(textsOf(explaining(line(word('is', 1), word('~~', 9), word('—', 2)), PAGE) as never)).toEqual([
      'is',
      '—',
    ]);
  });

  it('are in doubt within a line: marks that are no lines to write on', () => {
    const texts = line(word('is', 1), word('~~', 9), word('____', 30), word('and', 2));
    expect(textsOf(longMarks(texts, PAGE) as never)).toEqual(['~~']);
  });

  it.each([
    ['a capital', word('W', 1.5)],
    ['a heading in spaced letters', word('TOTAL', 9)],
    ['a word in wide type', word('mmm', 4)],
  ])('are not %s', (_, wide) => {
    expect(withoutStretched(line(wide), PAGE)[0]!.runs[0]![0]!.confidence).toBe(0.9);
  });
});
