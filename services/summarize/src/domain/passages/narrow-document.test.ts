import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateTokens } from './estimate-tokens.ts';
import { charactersIn, narrowDocument } from './narrow-document.ts';
import { splitPassages } from './split-passages.ts';

const filler = (count: number) =>
  Array.from({ length: count }, (_, n) => `Filler paragraph ${n} about nothing much.`);
const LONG = [
  ...filler(50),
  'The liability of the Seller is limited.',
  ...filler(50),
  'Payment is due; liability and damages follow.',
  ...filler(50),
].join('\n\n');
const narrow = (text: string, tokens: number) =>
  narrowDocument(text, ['liability', 'damages', 'payment'], { tokens, charactersPerToken: 3.5 });
const textOf = (text: string, spans: ReturnType<typeof narrow>) =>
  spans.map(({ start, end }) => text.slice(start, end));

describe('narrowDocument', () => {
  it('keeps a document that fits as it is', () => {
    expect(narrow(LONG, 100_000)).toEqual([{ start: 0, end: LONG.length }]);
  });

  it('says how much of a document it keeps', () => {
    expect(charactersIn(narrow(LONG, 100_000))).toBe(LONG.length);
    const kept = narrow(LONG, 120);
    expect(charactersIn(kept)).toBe(textOf(LONG, kept).join('').length);
    expect(charactersIn(kept)).toBeLessThan(LONG.length);
  });

  it('keeps the opening and the passages that matter, in their order', () => {
    const kept = textOf(LONG, narrow(LONG, 120)).join('|');
    expect(kept).toMatch(/^Filler paragraph 0.*The liability of the Seller.*Payment is due/s);
  });

  it.each([
    ['10 MB of one line', 'x'.repeat(10_000_000)],
    ['CJK text without spaces', '契約書'.repeat(50_000)],
    ['nothing but white space', ' \n'.repeat(50_000)],
  ])('keeps its budget with %s', (_, text) => {
    const spans = narrow(text, 5_000);
    const tokens = spans.reduce(
      (sum, { start, end }) => sum + estimateTokens(text.slice(start, end), 3.5),
      0,
    );
    expect(tokens).toBeLessThanOrEqual(5_000);
    expect(spans.length).toBeGreaterThan(0);
  });

  it('keeps its budget for any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3000 }), fc.integer({ min: 1, max: 500 }), (text, tokens) => {
        const kept = textOf(text, narrow(text, tokens)).map((each) => estimateTokens(each, 3.5));
        // Joined passages may save a fraction of a token each, never cost one.
        expect(kept.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(tokens);
      }),
    );
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
