import { describe, expect, it } from 'vitest';
import { composeText } from '../text/compose-text.ts';
import { boundInWarnings } from './bound-in.ts';

/** A document of pages of lines. */
const warned = (...pages: string[][]) =>
  boundInWarnings(
    composeText(
      pages.map((lines, index) => ({
        number: index + 1,
        width: 595,
        height: 842,
        method: 'text-layer' as const,
        runs: lines.map((text, row) => [
          { text, box: { left: 0.1, top: 0.2 + row * 0.03, width: 0.8, height: 0.012 }, confidence: 1 },
        ]),
      })),
    ),
  );

const CONTRACT = [
  'Supply Agreement between Alder Limited and Birch Limited (the “Buyer”).',
  'Alder Limited shall supply the goods that the Buyer orders.',
  'By: ____________________',
];
const GARDEN = [
  'Roses in winter',
  'Cut the stems back to three buds, cover the roots with leaves, and keep the beds dry until the last frost',
  'has gone; then water them once a week.',
];
const INVOICE = [
  'Tax invoice. Invoice no. 7, invoice date 3 May. Bill to: Cedar Stores, Long Lane.',
  'Quantity 4, unit price 20, subtotal 80, VAT 16, amount due 96. Remit within the month.',
];

describe('a page that is another document', () => {
  it('is named behind the signatures', () => {
    expect(warned(CONTRACT, GARDEN)).toEqual([
      { code: 'another-document', page: 2, message: expect.stringMatching(/^Page 2 .*“Roses in winter/) },
    ]);
    expect(warned(CONTRACT, INVOICE)).toMatchObject([{ page: 2 }]);
  });

  it.each([
    ['has a word of contracts', [CONTRACT, [...GARDEN, 'The gardener shall be paid for it.']]],
    ['has a name of the contract', [CONTRACT, [...GARDEN, 'These are the beds of Birch.']]],
    ['has a few words', [CONTRACT, ['Roses in winter']]],
    ['may be attached', [[...CONTRACT, 'The beds are those of Schedule 1.'], GARDEN]],
    ['stands behind an exhibit', [CONTRACT, ['Exhibit A'], GARDEN]],
    ['stands before the signatures', [CONTRACT.slice(0, 2), GARDEN, CONTRACT.slice(2)]],
    ['has general conditions', [CONTRACT, ['Either party may end this by giving notice.', ...INVOICE]]],
    ['is none', [CONTRACT]],
  ])('is none where it %s', (_, pages) => {
    expect(warned(...pages)).toEqual([]);
  });
});
