import { describe, expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';

describe('excerpt', () => {
  it.each([
    ['is short', 'The Buyer pays.', 40, 'The Buyer pays.'],
    [
      'holds several sentences',
      'The Buyer pays at once. The Seller delivers within a month.',
      40,
      'The Buyer pays at once.',
    ],
    [
      'has an abbreviation',
      'Acme Inc. pays the Seller. The Seller delivers to it.',
      30,
      'Acme Inc. pays the Seller.',
    ],
    [
      'has an abbreviation of letters',
      'The Buyer sells in the U.S. alone. The Seller sells at home.',
      40,
      'The Buyer sells in the U.S. alone.',
    ],
    [
      'is one long sentence',
      'The Buyer shall pay every invoice within thirty days',
      24,
      'The Buyer shall pay…',
    ],
    ['begins in a sentence', 'shall pay\n at once.', 40, '…shall pay at once.'],
    ['is underlined', 'Its --------- trademarks - all of them.', 40, 'Its trademarks - all of them.'],
    ['has no space', 'x'.repeat(20), 5, '…xxxxx…'],
  ])('of words that stand: %s', (_, quote, longest, expected) => {
    expect(excerpt(quote, longest)).toBe(expected);
  });

  it.each([
    [
      'in a later sentence',
      'The parties have met and have talked at length. Liability is limited to $40,000 a year.',
      /40,000/,
      '…Liability is limited to $40,000 a year.',
    ],
    [
      'late in a long sentence',
      `${'The Supplier, having considered the matter with care, '.repeat(3)}shall pay $40,000 each year`,
      /40,000/,
      '…shall pay $40,000 each year',
    ],
    [
      'at the beginning',
      'Liability is limited to $40,000. The parties have met at length.',
      /40,000/,
      'Liability is limited to $40,000.',
    ],
    [
      'nowhere',
      'The parties have met. They have talked at length about it all.',
      /40,000/,
      'The parties have met.',
    ],
  ])('holds the words that count where they stand %s', (_, quote, counts, expected) => {
    expect(excerpt(quote, 50, counts)).toBe(expected);
  });
});
