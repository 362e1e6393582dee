import { describe, expect, it } from 'vitest';
import { wordPieces } from './word-pieces.ts';

const PIECES = ['[CLS]', '[SEP]', '[UNK]', 'the', 'rent', 'pay', '##able', "'", 's', '.'];
const special = { first: 0, last: 1, unknown: 2 };
const inPieces = (sentence: string, longest = 20) =>
  wordPieces(PIECES, special, longest)(sentence).map((id) => PIECES[id]);

describe('wordPieces', () => {
  it.each([
    ['The rent', ['the', 'rent']],
    ['Payable.', ['pay', '##able', '.']],
    ['The rent’s', ['the', 'rent', "'", 's']],
    ['Rént', ['rent']],
    ['the zloty', ['the', '[UNK]']],
    ['', []],
  ])('cuts %j', (sentence, pieces) => {
    expect(inPieces(sentence)).toEqual(['[CLS]', ...pieces, '[SEP]']);
  });

  it('cuts off what is too long, and closes the sentence all the same', () => {
    expect(inPieces('the rent the rent the rent', 4)).toEqual(['[CLS]', 'the', 'rent', '[SEP]']);
  });
});
