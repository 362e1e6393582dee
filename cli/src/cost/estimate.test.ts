import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { estimateCost } from './estimate.ts';
import priceList from './prices.json' with { type: 'json' };

const AVERAGE = { pages: 14, sections: 9, scanned: 0, reviewed: 0.5 };
const usdOf = (changes: Partial<typeof AVERAGE>) => estimateCost(1, { ...AVERAGE, ...changes }).perContract;

describe('estimateCost', () => {
  it('keeps what orchestrates a contract of twelve sections under half a cent', () => {
    expect(usdOf({ sections: 12, reviewed: 1 }).orchestration).toBeLessThan(0.005);
  });

  it.each([
    ['pages', { pages: 30 }],
    ['sections', { sections: 12 }],
    ['scans', { scanned: 1 }],
    ['reviews', { reviewed: 1 }],
  ])('grows with %s', (_, changes) => {
    expect(usdOf(changes).all).toBeGreaterThan(usdOf({}).all);
  });

  it('bills a scan by its pages at the price of Textract', () => {
    expect(usdOf({ scanned: 1 }).all - usdOf({}).all).toBeCloseTo(14 * 0.0015, 6);
  });

  it('does not send more of a document than the prompt holds', () => {
    const tokens = ({ lines }: ReturnType<typeof estimateCost>) =>
      lines.find(({ unit }) => unit === 'cacheWrittenToken')!.amount;
    expect(tokens(estimateCost(1, { ...AVERAGE, pages: 500 }))).toBe(
      tokens(estimateCost(1, { ...AVERAGE, pages: 2000 })),
    );
  });

  it('has each line in the total', () => {
    const { lines, total } = estimateCost(1000, AVERAGE);
    expect(lines.reduce((sum, { usd }) => sum + usd, 0)).toBeCloseTo(total, 6);
  });

  it('counts what stands there anyway once, however many contracts come', () => {
    const [few, many] = [estimateCost(1, AVERAGE), estimateCost(1000, AVERAGE)];
    expect(many.total - few.total).toBeCloseTo(999 * few.perContract.all, 6);
  });
});

it('takes the prices of tokens from where summarize has them', () => {
  const file = new URL('../../../services/summarize/models.yaml', import.meta.url);
  type Price = Record<'input' | 'output' | 'cacheRead' | 'cacheWrite', number>;
  const profiles: { pattern: string; price: Price }[] = parse(readFileSync(file, 'utf8'));
  const sonnet = profiles.find(({ pattern }) => pattern.startsWith('^global') && pattern.includes('sonnet'));
  const { inputToken, outputToken, cachedToken, cacheWrittenToken } = priceList.prices;
  expect({
    input: inputToken.usd,
    output: outputToken.usd,
    cacheRead: cachedToken.usd,
    cacheWrite: cacheWrittenToken.usd,
  }).toEqual(sonnet?.price);
});
