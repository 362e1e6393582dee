import { describe, expect, it } from 'vitest';
import { cutOff } from './cut-off.ts';

const PAGE = { width: 600 };

/** Words of a line, each 60 points wide with 6 between them, from some place on. */
const line = (left: number, ...texts: string[]) =>
  texts.map((text, index) => ({
    text,
    box: { left: (left + index * 66) / 600, top: 0.2, width: 60 / 600, height: 0.012 },
    confidence: 0.9,
  }));

describe('words of a scan that its side cuts off', () => {
  it.each([
    ['right', line(342, 'liability', 'shall', 'be', 'unli'), 'unli'],
    ['left', line(0, 'limited', 'liability', 'is', 'agreed'), 'limited'],
  ])('are in doubt: %s', (_, run, text) => {
    expect(cutOff([run], PAGE)).toEqual([
      {
        box: run.find((word) => word.text === text)!.box,
        why: 'low-confidence',
        detail: 'the edge of the page cuts words off',
      },
    ]);
  });

  it.each([
    ['words within the page', line(300, 'liability', 'shall', 'be', 'limited')],
    ['a shadow of two', line(474, 'oe', 'ii')],
    ['noise', line(342, 'a', '|', '.', 'unli')],
    ['what OCR is not sure of', line(342, 'a', 'b', 'c', 'd').map((word) => ({ ...word, confidence: 0.3 }))],
  ])('are not %s', (_, run) => {
    expect(cutOff([run], PAGE)).toEqual([]);
  });
});
