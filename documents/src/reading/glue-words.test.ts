import { describe, expect, it } from 'vitest';
import type { Word } from '../layout/word.ts';
import { glueWords } from './glue-words.ts';

const PAGE = { width: 600, height: 800 };

/** A word at points from the left of the page, in a line of 14 points. */
const word = (text: string, left: number, width: number, confidence = 1): Word => ({
  text,
  confidence,
  box: { left: left / PAGE.width, top: 0.25, width: width / PAGE.width, height: 14 / PAGE.height },
});

const glued = (read: Word) =>
  glueWords(PAGE, [[word('is', 80, 10)], [word('limited', 112, 40)]], [[read]]).map((run) =>
    run.map(({ text }) => text).join(' '),
  );

describe('glueWords', () => {
  it('makes one word of what stands without a space', () => {
    expect(glued(word('un', 99.5, 12, 0.9))).toEqual(['is', 'unlimited']);
    expect(glued(word('less', 152.4, 20, 0.9))).toEqual(['is', 'limitedless']);
  });

  it('leaves a word that a space parts from its neighbours', () => {
    expect(glued(word('not', 94, 14, 0.9))).toEqual(['is', 'limited', 'not']);
  });

  it('makes one number of digits, which have white around them', () => {
    const number = (read: Word) =>
      glueWords(PAGE, [[word('USD', 80, 20)], [word('50,000', 112, 40)]], [[read]]).map((run) =>
        run.map(({ text }) => text).join(' '),
      );
    expect(number(word('9', 104, 6, 0.9))).toEqual(['USD', '950,000']);
    expect(number(word('0', 154, 6, 0.9))).toEqual(['USD', '50,0000']);
    expect(number(word('0', 157, 6, 0.9))).toEqual(['USD', '50,000', '0']);
  });

  it('keeps the doubt of OCR and the place of both', () => {
    const [, [whole] = []] = glueWords(
      PAGE,
      [[word('is', 80, 10)], [word('limited', 112, 40)]],
      [[word('un', 99.5, 12, 0.6)]],
    );
    expect(whole).toMatchObject({ confidence: 0.6 });
    expect(whole!.box.left * PAGE.width).toBeCloseTo(99.5);
  });

  it('leaves scans, which have many words', () => {
    const scan = Array.from({ length: 30 }, (_, index) => [word('un', 99.5, 12 + index)]);
    expect(glueWords(PAGE, [[word('limited', 112, 40)]], scan)).toHaveLength(31);
  });
});
