import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPassages } from './passages.ts';

const passagesOf = (text: string): string[] =>
  splitPassages(text).map(({ start, end }) => text.slice(start, end));

describe('splitPassages', () => {
  it('ends a passage at the end of a sentence, not after an abbreviation', () => {
    expect(
      passagesOf(
        'The buyer is Acme Holdings, Inc. of Utah and pays in advance. The seller ships within ten days of payment.',
      ),
    ).toEqual([
      'The buyer is Acme Holdings, Inc. of Utah and pays in advance.',
      'The seller ships within ten days of payment.',
    ]);
  });

  it('keeps a heading with the sentence it introduces', () => {
    expect(passagesOf('7.2 Audit. Supplier keeps records of all deliveries for three years.')).toHaveLength(
      1,
    );
  });

  it('starts a passage at a numbered item even without an empty line', () => {
    expect(
      passagesOf('Supplier delivers the goods to the dock\n7.3 Buyer inspects the goods on arrival'),
    ).toHaveLength(2);
  });

  it('ends a passage that ends with a number where its paragraph ends', () => {
    expect(passagesOf('Liability is limited to the sums payable under clause 4.\n\n10. Audit')).toEqual([
      'Liability is limited to the sums payable under clause 4.',
      '10. Audit',
    ]);
  });

  it('keeps the title of a clause with its first sentence, however long the titles are', () => {
    expect(
      passagesOf(
        '5. Restrictive covenants 5.1 Non-competition. The Consultant shall not advise any rival. The Consultant shall tell the Company of any offer.',
      ),
    ).toEqual([
      '5. Restrictive covenants 5.1 Non-competition. The Consultant shall not advise any rival.',
      'The Consultant shall tell the Company of any offer.',
    ]);
  });

  it('does not take a short sentence for a title', () => {
    expect(
      passagesOf('5.1 The Consultant shall comply with them. The Company shall pay the Consultant for it.'),
    ).toHaveLength(2);
  });

  it('goes on over the break of a page, though the next word is a defined term', () => {
    expect(
      passagesOf('The Host grants the Customer, while this\n\nAgreement lasts, a licence.'),
    ).toHaveLength(1);
  });

  it.each([
    'The Buyer shall pay all invoices within thirty\n(30) days after their date.',
    'The Buyer shall have all rights under\nSection 7 of this Agreement.',
  ])('takes no number at the start of a line for an item where the sentence goes on: %j', (sentence) => {
    expect(passagesOf(sentence)).toEqual([sentence]);
  });

  it('does not take the initials of a legal form for the end of a sentence', () => {
    expect(
      passagesOf('This contract is made between Linde Water B.V. Amsterdam and Pelican Pte. Ltd. Singapore.'),
    ).toHaveLength(1);
  });

  it('joins a sentence that runs over an empty line', () => {
    expect(
      passagesOf('Neither party is liable for any loss of\n\nprofit that arises under this agreement.'),
    ).toHaveLength(1);
  });

  it('cuts ten megabytes of one line into bounded passages', () => {
    const passages = splitPassages('a'.repeat(10_000_000));
    expect(Math.max(...passages.slice(0, 1000).map(({ start, end }) => end - start))).toBeLessThanOrEqual(
      1500,
    );
  });

  it('covers every visible character once, in order, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', '.', ';', ' ', '\n', '(', '1', '”'), maxLength: 400 }),
        (text) => {
          const passages = splitPassages(text);
          const visible = (part: string) => part.replace(/\s/g, '');
          expect(passages.map(({ start, end }) => visible(text.slice(start, end))).join('')).toBe(
            visible(text),
          );
        },
      ),
    );
  });
});
