import { describe, expect, it } from 'vitest';
import { confirmedByLayer } from './confirmed-by-layer.ts';
import { numbersInDoubt, wordsInDoubt } from './words-in-doubt.ts';

const word = (text: string, confidence: number, left = 0.1) => ({
  text,
  confidence,
  box: { left, top: 0.1, width: 0.05, height: 0.012 },
});

const inDoubt = (...words: ReturnType<typeof word>[]): string[] =>
  wordsInDoubt([{ degrees: 0, runs: [words] }])
    .flatMap(({ runs }) => runs)
    .flat()
    .map(({ text }) => text);

describe('wordsInDoubt', () => {
  it.each([
    [
      'at the end of a line',
      [word('Liability', 0.9), word('is', 0.9), word('unlimited.', 0.4)],
      ['unlimited.'],
    ],
    ['at its beginning', [word('Neither', 0.3), word('party', 0.9), word('is', 0.9)], ['Neither']],
    ['that looks like a denial', [word('is', 0.9), word('nol', 0.76), word('liable', 0.9)], ['nol']],
    [
      'that looks like one and of which OCR is sure',
      [word('is', 0.9), word('nat', 0.97), word('liable', 0.9)],
      ['nat'],
    ],
    ['that looks like one in capitals', [word('shall', 0.9), word('NCT', 0.8), word('pay', 0.9)], ['NCT']],
    ['that is no word', [word('is', 0.9), word('untirnited', 0.72), word('liability', 0.9)], ['untirnited']],
    ['that is a digit', [word('USD', 0.9), word('fee', 0.9), word('5', 0.2)], ['5']],
  ])('names a word %s that OCR is not sure of', (_, words, expected) => {
    expect(inDoubt(...words)).toEqual(expected);
  });

  it.each([
    ['a word that it half doubts', [word('is', 0.9), word('unlimited', 0.72), word('liability', 0.9)]],
    ['a strange word in small letters', [word('the', 0.9), word('miscanthus', 0.93), word('crop', 0.9)]],
    ['a denial that is read', [word('is', 0.9), word('not', 0.76), word('liable', 0.9)]],
    ['another word like one', [word('the', 0.9), word('net', 0.76), word('proceeds', 0.9)]],
    ['a strange word that OCR is sure of', [word('Messrs', 0.9), word('Nol', 0.95), word('and', 0.9)]],
    ['marks', [word('Liability', 0.9), word('is', 0.9), word('~', 0.1)]],
    ['a smudge that is read as a letter', [word('Liability', 0.9), word('is', 0.9), word('e', 0.1)]],
    ['lines of which hardly anything is read', [word('Sis', 0.9), word('eee', 0.2), word('wv', 0.1)]],
  ])('leaves out %s', (_, words) => {
    expect(inDoubt(...words)).toEqual([]);
  });
});

describe('numbersInDoubt', () => {
  it.each(['|48,500', '(|5)', '48|', 'l48,500', '4|8'])('names a number beside a stroke: %s', (text) => {
    expect(numbersInDoubt([word(text, 0.95)])).toHaveLength(1);
  });

  it.each(['148,500', '|', 'a|b', 'II2', '5%', 'Il'])('does not name %s', (text) => {
    expect(numbersInDoubt([word(text, 0.95)])).toEqual([]);
  });
});

describe('confirmedByLayer', () => {
  const confirmed = (layer: ReturnType<typeof word>[]) =>
    confirmedByLayer([{ degrees: 0, runs: [[word('Offshore', 0.3)]] }], layer)[0]!.runs[0]![0]!.confidence;

  it('counts a word as read that the layer says at the same place', () => {
    expect(confirmed([word('“Offshore”', 1)])).toBe(0.5);
  });

  it.each([
    ['says another word there', [word('Onshore', 1)]],
    ['says it elsewhere', [word('Offshore', 1, 0.6)]],
    ['says nothing', []],
  ])('does not where the layer %s', (_, layer) => {
    expect(confirmed(layer)).toBe(0.3);
  });
});
