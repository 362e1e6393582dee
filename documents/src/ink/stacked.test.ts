import { describe, expect, it } from 'vitest';
import { readContract } from '../reading/read-contract.ts';
import { makePdf, write } from '../testing/make-pdf.ts';

const detailsOf = async (letters: readonly string[], spacing: number): Promise<(string | undefined)[]> => {
  const file = await makePdf((pdf) => {
    write(pdf, 'The parties agree as follows.', 72, 72);
    for (const [index, letter] of letters.entries()) write(pdf, letter, 100, 120 + index * spacing);
  });
  return (await readContract(file)).pages[0]!.unread!.map(({ detail }) => detail);
};

describe('letters that stand below one another', () => {
  it.each([11, 13, 16])('are named as not read in words, %d points apart', async (spacing) => {
    expect(await detailsOf([...'unlimited'], spacing)).toEqual(['letters stand below one another']);
  });

  it.each([
    ['numbers of lines', Array.from({ length: 20 }, (_, index) => String(index + 1))],
    ['a column of yes and no', [...'YNNYYNYNNY']],
    ['items of a list', [...'abcdefghijk'].map((letter) => `(${letter}) the goods`)],
    ['lines of one word', 'The Seller shall pay all of what it owes by then'.split(' ')],
  ])('are not %s', async (_, letters) => {
    expect(await detailsOf(letters, 13)).toEqual([]);
  });
});
