import { RESTRAINT_PAIRS } from '@countersign/models/clauses/polarity/testing/restraint-pairs';
import { RIGHT_PAIRS } from '@countersign/models/clauses/polarity/testing/right-pairs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contractReview } from '../../testing/report-type.ts';
import { termsOf } from '../report-types/report-type.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { charactersIn, sharePassages } from './share-passages.ts';
import { splitPassages } from './split-passages.ts';

const filler = (count: number) =>
  Array.from({ length: count }, (_, n) => `Filler paragraph ${n} about nothing much.`);
const LONG = [
  ...filler(50),
  'The liability of the Seller is limited.',
  ...filler(50),
  'Payment is due in euros.',
  ...filler(50),
].join('\n\n');
const SECTIONS = [
  { id: 'liability', terms: ['liability', 'damages'] },
  { id: 'payment', terms: ['payment'] },
];
const share = (text: string, tokens: number) =>
  sharePassages(text, SECTIONS, { tokens, charactersPerToken: 3.5 });
const wordsOf = (text: string, tokens: number, id: string) =>
  share(text, tokens)
    .get(id)!
    .map(({ start, end }) => text.slice(start, end))
    .join('|');

describe('sharePassages', () => {
  it('gives every section all of a document that fits', () => {
    expect([...share(LONG, 100_000).values()]).toEqual(SECTIONS.map(() => [{ start: 0, end: LONG.length }]));
  });

  it('gives each section the opening and what it looks for, in their order', () => {
    expect(wordsOf(LONG, 120, 'liability')).toMatch(/^Filler paragraph 0.*The liability of the Seller/s);
    expect(wordsOf(LONG, 120, 'liability')).not.toContain('Payment is due');
    expect(wordsOf(LONG, 120, 'payment')).toMatch(/^Filler paragraph 0.*Payment is due/s);
  });

  it('deals what nobody looks for to whoever has room, so that all of it is seen by some', () => {
    const tokens = Math.ceil((estimateTokens(LONG, 3.5) * 2) / 3);
    const seen = new Set(
      [...share(LONG, tokens).values()].flat().flatMap(({ start, end }) => {
        return Array.from({ length: end - start }, (_, at) => start + at);
      }),
    );
    expect(seen.size).toBe(LONG.length);
    expect(charactersIn(share(LONG, tokens).get('payment')!)).toBeLessThan(LONG.length);
  });

  it('leaves nothing unseen where sections look for much of the same', () => {
    const alike = Array.from(
      { length: 300 },
      (_, n) => `Clause ${n}: payment of damages and liability for them.`,
    );
    const text = [...alike, ...filler(200)].join('\n\n');
    const tokens = Math.ceil(estimateTokens(text, 3.5) * 0.62);
    const shares = [...share(text, tokens).values()];
    const seen = new Set(
      shares.flat().flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
    );
    expect(seen.size).toBe(text.length);
  });

  it.each([
    ['10 MB of one line', 'x'.repeat(10_000_000)],
    ['CJK text without spaces', '契約書'.repeat(50_000)],
    ['nothing but white space', ' \n'.repeat(50_000)],
  ])('keeps the budget of each section with %s', (_, text) => {
    for (const spans of share(text, 5_000).values()) {
      const tokens = spans.reduce(
        (sum, { start, end }) => sum + estimateTokens(text.slice(start, end), 3.5),
        0,
      );
      expect(tokens).toBeLessThanOrEqual(5_000);
      expect(spans.length).toBeGreaterThan(0);
    }
  });

  it('keeps the budget for any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3000 }), fc.integer({ min: 1, max: 500 }), (text, tokens) => {
        for (const spans of share(text, tokens).values()) {
          const kept = spans.map(({ start, end }) => estimateTokens(text.slice(start, end), 3.5));
          // Joined passages may save a fraction of a token each, never cost one.
          expect(kept.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(tokens);
        }
      }),
    );
  });
});

describe('sharePassages of 500 pages', () => {
  const PAGES = 500;
  const PER_PAGE = 8;
  /** Clauses as contracts are full of them: each is on some section's subject. */
  const ORDINARY = [
    'Each party shall perform its obligations under this Agreement with reasonable care and in accordance with the schedule that the parties have agreed for the work and its delivery.',
    'The Buyer shall pay each invoice within thirty days of its receipt, and the Supplier shall credit each payment to the account of the Buyer on the day on which it arrives.',
    'The parties shall keep records of all deliveries, and shall keep confidential what they learn of the business of the other, its employees and its customers during the term.',
    'A notice under this Agreement is given in writing and is received on the third day after it was sent to the address of the party that is stated on the first page.',
    'The Supplier shall deliver the products to the premises of the Buyer, where title and risk pass to the Buyer once the products have been unloaded and inspected.',
    'Headings are for convenience; a waiver is given in writing; if a provision is invalid, the others remain in force, and the parties replace it by one that comes near to it.',
  ];
  const labelled = [...RESTRAINT_PAIRS, ...RIGHT_PAIRS].map(([category, words]) => ({ category, words }));
  const paragraphs = Array.from(
    { length: PAGES * PER_PAGE },
    (_, n) => `${n + 1}. ${ORDINARY[n % ORDINARY.length]} (${n})`,
  );
  const step = Math.floor(paragraphs.length / labelled.length);
  const text = paragraphs
    .flatMap((paragraph, n) => {
      const clause = n % step === step - 1 ? labelled[Math.floor(n / step)] : undefined;
      return clause ? [paragraph, clause.words] : [paragraph];
    })
    .join('\n\n');
  const sections = contractReview.sections.map((section) => ({ id: section.id, terms: termsOf(section) }));
  const shares = sharePassages(text, sections, { tokens: 60_000, charactersPerToken: 3.5 });

  it('is far more than a prompt holds', () => {
    expect(estimateTokens(text, 3.5)).toBeGreaterThan(3 * 60_000);
  });

  it.each(labelled)(
    'puts a clause on $category into the prompt of its section: $words',
    ({ category, words }) => {
      const section = contractReview.sections.find(({ categories }) => category in categories);
      const at = text.indexOf(words);
      expect(at).toBeGreaterThan(0);
      expect(shares.get(section!.id)!.some(({ start, end }) => start <= at && at + words.length <= end)).toBe(
        true,
      );
    },
  );

  it('leaves no passage that is in no prompt', () => {
    const passages = splitPassages(text);
    const unseen = passages.filter(
      (passage) =>
        ![...shares.values()].flat().some(({ start, end }) => start <= passage.start && passage.end <= end),
    );
    expect(unseen).toEqual([]);
  });
});

describe('splitPassages', () => {
  it('covers any text without gap or overlap', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 6000, unit: fc.constantFrom('a', ' ', '\n') }), (text) => {
        const passages = splitPassages(text);
        expect(passages.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        expect(passages.every(({ start, end }) => end > start && end - start <= 2000)).toBe(true);
      }),
    );
  });
});

describe('estimateTokens', () => {
  it('counts rare characters as a token each', () => {
    expect(estimateTokens('abcdefg', 3.5)).toBe(2);
    expect(estimateTokens('契約', 3.5)).toBe(2);
    expect(estimateTokens('', 3.5)).toBe(0);
  });
});
