import { describe, expect, it } from 'vitest';
import { rowSentences, rowsOf } from './rows.ts';

const wordsOf = (text: string) => rowSentences(text, rowsOf(text, text.length)).map(({ words }) => words);

describe('rowSentences', () => {
  it.each([
    ['a row', 'Deposit\tGBP 90', ['Deposit – GBP 90']],
    ['a key term', 'Deposit: GBP 90', ['Deposit: GBP 90']],
    ['a row with bars', 'Deposit | GBP 90 | on signing', ['Deposit – GBP 90 – on signing']],
    [
      'a cell that wraps beside others, in its own order',
      'Storage\tIn the hall of the Keeper, on the shelf that the\tGBP 4\t-\nporters point out',
      ['Storage – In the hall of the Keeper, on the shelf that the porters point out – GBP 4 – -'],
    ],
  ])('reads %s', (_, text, sentences) => {
    expect(wordsOf(text)).toEqual(sentences);
  });

  it.each([
    ['running text', 'The Keeper keeps the goods.\nThe Owner pays.'],
    ['a clause in a row', '4.2 Payment\tThe Owner shall pay.'],
  ])('leaves out %s', (_, text) => {
    expect(wordsOf(text)).toEqual([]);
  });
});

describe('rowsOf', () => {
  it('ends the last row where a sentence begins below the table', () => {
    const text = 'Total\tGBP 90\nThe price is fixed. More is charged only if the Owner agrees.';
    expect(rowsOf(text, text.length)).toEqual([{ start: 0, end: 'Total\tGBP 90'.length }]);
  });

  it('goes on where the line above breaks off', () => {
    const text = 'Event\tThe fair of the\nCity. It lasts a day.';
    expect(rowsOf(text, text.length)).toEqual([{ start: 0, end: text.length }]);
  });
});
