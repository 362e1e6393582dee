import type { ExtractedText } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { sourcedSummary } from './sourced-summary.ts';

const FIRST = 'The Supplier shall deliver the Goods\nto the Depot of Acme Inc. on time. ';
const SECOND = 'The Buyer shall pay the price. It may inspect the books once a year.';
const page = (number: number, start: number, end: number): ExtractedText['pages'][number] => ({
  number,
  width: 595,
  height: 842,
  method: 'text-layer',
  start,
  end,
  lines: [],
});
const text = {
  text: FIRST + SECOND,
  pages: [page(1, 0, FIRST.length), page(2, FIRST.length, FIRST.length + SECOND.length)],
};
const summary = (said: string, ...quotes: string[]) => sourcedSummary(said, quotes, text);

describe('sourcedSummary', () => {
  it('names the page of each sentence of the contract, whatever the lines', () => {
    expect(
      summary(
        'The Supplier shall deliver the Goods to the Depot of Acme Inc. on time. The Buyer shall pay the price.',
      ),
    ).toBe(
      'The Supplier shall deliver the Goods to the Depot of Acme Inc. on time (page 1). The Buyer shall pay the price (page 2).',
    );
  });

  it('leaves out what a finding quotes below it', () => {
    expect(
      summary(
        'The Buyer shall pay the price. It may inspect the books once a year.',
        '4.1 The Buyer shall\npay the price.',
      ),
    ).toBe('It may inspect the books once a year (page 2).');
    expect(summary('The Buyer shall pay the price.', 'The Buyer shall pay the price.')).toBe('');
  });

  it('leaves the words of a model as they are', () => {
    const own = 'The section deals with delivery and payment. No limit was found!';
    expect(summary(own)).toBe(own);
  });

  it('takes words with signs of regular expressions for words', () => {
    expect(summary('Fees (incl. 3% [VAT]) are $5.00 *net* + costs.')).toBe(
      'Fees (incl. 3% [VAT]) are $5.00 *net* + costs.',
    );
  });

  it('has nothing to say of nothing', () => {
    expect(summary('')).toBe('');
  });
});
