import { describe, expect, it } from 'vitest';
import { hashWord, joinHashes, wordHashes } from './tokens.ts';

describe('wordHashes', () => {
  it('folds case, digits and marks', () => {
    expect(wordHashes('Pay $ 1,200 or 5%')).toEqual(['pay', '$', '0', '0', 'or', '0', '%'].map(hashWord));
  });

  it('joins a word broken at a line end', () => {
    expect(wordHashes('indem-\n  nify')).toEqual([hashWord('indemnify')]);
  });

  it('takes British spellings for American ones', () => {
    expect(wordHashes('Licences in favour of the Organisation')).toEqual(
      wordHashes('Licenses in favor of the Organization'),
    );
  });

  it('keeps a hyphen before a capital apart', () => {
    expect(wordHashes('non-\nUS')).toEqual(['non', 'us'].map(hashWord));
  });

  it.each(['', '   ', '契約書', '\u0000\u0001', '—'])('finds no word in %j', (text) => {
    expect(wordHashes(text)).toEqual([]);
  });

  it('reads only the part it is given', () => {
    expect(wordHashes('alpha beta gamma', 6, 10)).toEqual([hashWord('beta')]);
  });
});

it('joins hashes in order', () => {
  expect(joinHashes(1, 2)).not.toBe(joinHashes(2, 1));
});
