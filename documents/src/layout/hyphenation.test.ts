import { describe, expect, it } from 'vitest';
import { joinCutWords } from '../text/join-lines.ts';
import { learnJoining } from './hyphenation.ts';

const join = (...lines: string[]): string[] => joinCutWords(lines, learnJoining(lines));

describe('words cut at line ends', () => {
  it('joins them as the document writes them elsewhere', () => {
    expect(join('a long-', 'term plan, the long-term plan')).toEqual([
      'a long-term',
      'plan, the long-term plan',
    ]);
    expect(join('the under-', 'taking; this undertaking')).toEqual(['the undertaking;', 'this undertaking']);
  });

  it('joins unknown words without the hyphen, known prefixes with it', () => {
    expect(join('an obli-', 'gation of')).toEqual(['an obligation', 'of']);
    expect(join('the non-', 'defaulting party')).toEqual(['the non-defaulting', 'party']);
  });

  it.each([
    [
      ['on forty-', 'five days'],
      ['on forty-five', 'days'],
    ],
    [
      ['the thirty-', 'first day'],
      ['the thirty-first', 'day'],
    ],
    [
      ['the seventy-', 'odd cases'],
      ['the seventyodd', 'cases'],
    ],
  ])('keeps the hyphen of numbers: %j', (lines, joined) => {
    expect(join(...lines)).toEqual(joined);
  });

  it('keeps the hyphen between two words that stand alone elsewhere', () => {
    expect(join('a court case, an arm, out-of-', 'court and out of court')).toEqual([
      'a court case, an arm, out-of-court',
      'and out of court',
    ]);
  });

  it.each([
    [['pages 10-', '12 apply']],
    [['the parties -', 'both of them']],
    [['Alpha-', 'Beta Corporation']],
  ])('leaves %j alone', (lines) => {
    expect(join(...lines)).toEqual(lines);
  });

  it.each(['un\u00ac', 'un\u2011', 'un\u00ad', 'un\u2013', 'un\u2212', 'un'])(
    'makes a word whole that a line end cuts after %j',
    (end) => {
      expect(join(`liability is ${end}`, 'limited. It stays')).toEqual([
        'liability is unlimited.',
        'It stays',
      ]);
    },
  );

  it.each([
    [['the term of the', 'agreement']],
    [['it is in', 'direct sunlight']],
    [['professional and cyber', 'liability insurance']],
    [['made by Dova', 'ble and others']],
    [['the Agreement–', 'including its annexes']],
  ])('leaves %j alone, which is not cut', (lines) => {
    expect(join(...lines)).toEqual(lines);
  });

  it('leaves an empty line where nothing but the rest stood', () => {
    expect(join('termi-', 'nation.', 'Next')).toEqual(['termination.', '', 'Next']);
  });
});
