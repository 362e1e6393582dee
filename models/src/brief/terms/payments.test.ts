import { describe, expect, it } from 'vitest';
import { briefSource } from '../source.ts';
import { payments } from './payments.ts';

const OPENING =
  'This Agreement is made as of March 3, 2024 by and between Tarn Widgets Inc., a Delaware corporation (the "Supplier"), and Birch Retail LLC, a Texas limited liability company (the "Buyer").\n\n';
const paid = (clause: string) => payments(briefSource(`${OPENING}1. ${clause}`));

describe('payments', () => {
  it.each([
    [
      'The Buyer shall pay the Supplier a royalty of three per cent (3%) of the net sales.',
      [{ amount: 'three per cent (3%) of the net sales', payer: 'Buyer' }],
    ],
    ['The Buyer shall pay fees of $900 a month.', [{ amount: '$900', payer: 'Buyer' }]],
    [
      'In consideration of the rights of the Parties, the Buyer shall pay to the Supplier $900.',
      [{ amount: '$900', payer: 'Buyer' }],
    ],
    ['The Company will pay to the Buyer a fee of $900.', [{ amount: '$900', payer: 'Supplier' }]],
    ['The Buyer is entitled to a price that is 3% of the fees of last year.', [{ payer: null }]],
  ])('tells the sum or share and who pays it: %s', (clause, expected) => {
    expect(paid(clause)).toMatchObject(expected);
  });

  it.each([
    'The Supplier shall pay as liquidated damages 1% of the price of late Goods.',
    'The Supplier shall pass on to the Buyer savings of 3% of the price.',
    'The first instalment is due once the Buyer can raise at least $900,000 of new funding.',
    'The Supplier shall pay for insurance of $1,000,000 per occurrence.',
  ])('takes no other sum for what the contract costs: %s', (clause) => {
    expect(paid(clause)).toEqual([]);
  });
});
