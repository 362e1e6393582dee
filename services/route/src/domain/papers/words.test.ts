import { describe, expect, it } from 'vitest';
import { wordsOf, wordsOfPaper } from './words.ts';

const said = (text: string) => wordsOf(text).map(({ word }) => word);

describe('wordsOf', () => {
  it.each([
    [
      'the Owner’s “boat”\n(20 – 30 ft)',
      ['the', 'Owner', "'", 's', '"', 'boat', '"', '(', '20', '-', '30', 'ft', ')'],
    ],
    ['£1,240.50, net.', ['£', '1,240.50', ',', 'net', '.']],
    ['Signed ________', ['Signed', '___']],
    ['a ﬁlm', ['a', 'film']],
    ['{date}', ['{', 'date', '}']],
  ])('of %j', (text, words) => {
    expect(said(text)).toEqual(words);
  });

  it('say where they stand', () => {
    const text = 'of  the Owner';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['of', 'the', 'Owner']);
  });
});

describe('wordsOfPaper', () => {
  it('has each hole as one word, and what belongs to it apart', () => {
    const text = 'on {date} {name 1}’s boat';
    const words = wordsOfPaper(text);
    expect(words.map(({ word }) => word)).toEqual(['on', '{date}', '{name 1}', "'", 's', 'boat']);
    expect(words.map(({ start, end }) => text.slice(start, end)).join('')).toBe('on{date}{name 1}’sboat');
  });
});
