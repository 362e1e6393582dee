import { describe, expect, it } from 'vitest';
import { nearTermsIn } from './near-terms.ts';

const isNear = (text: string) => nearTermsIn(text).includes('Cap on liability');

describe('words near to a cap on liability', () => {
  it.each([
    'Schedule 2\nMaximum recovery: USD 50,000',
    'Liability cap | USD 1,000,000',
    '"Cap" means all fees of a year.',
    'The total amount that the Buyer may recover shall not exceed the Fees.',
    'The Supplier never owes the other more than the fees.',
    'The liability of Tarn Inc. shall not exceed the sum in Schedule 3.',
    'Neither of us is liable to the other for more than the price.',
  ])('stand in a schedule, a row, a definition and plain words: %s', (text) => {
    expect(isNear(text)).toBe(true);
  });

  it.each([
    'The Supplier is liable for claims, including but not limited to claims of staff.',
    'A breach of its obligations that lasts for more than thirty (30) days ends this Agreement.',
    'The Buyer is liable for damage. Deliveries do not exceed ten tonnes.',
    'The cap on the bottle is blue.',
  ])('are none of something else: %s', (text) => {
    expect(isNear(text)).toBe(false);
  });
});
