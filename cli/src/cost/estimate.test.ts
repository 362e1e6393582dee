import { readFileSync } from 'node:fs';
import type { BilledUnit } from '@countersign/shared';
import priceList from '@countersign/shared/cost/prices.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { estimateCost } from './estimate.ts';
import { WAITING_GIGABYTES } from './usage.ts';

const AVERAGE = { pages: 14, sections: 9, scanned: 0, reviewed: 0.5 };
const usdOf = (changes: Partial<typeof AVERAGE>) => estimateCost(1, { ...AVERAGE, ...changes }).perContract;

describe('estimateCost', () => {
  it('keeps what orchestrates a contract of twelve sections under half a cent, with the record of who called what', () => {
    const { orchestration, trail } = usdOf({ sections: 12, reviewed: 1 });
    expect(trail).toBeGreaterThan(0);
    expect(orchestration).toBeLessThan(0.005);
  });

  it('bills each call of S3 to the trail that records it', () => {
    const { lines } = estimateCost(1, AVERAGE);
    const amount = (wanted: BilledUnit) => lines.find(({ unit }) => unit === wanted)?.amount ?? 0;
    const calls = amount('objectRead') + amount('objectWritten') + amount('lock');
    expect(amount('recordedCall')).toBeCloseTo(calls, 6);
    expect(calls).toBeGreaterThan(100);
  });

  it('bills more memory while a long contract waits', () => {
    expect(usdOf({ pages: 300 }).waiting).toBeGreaterThan(2 * usdOf({ pages: 14 }).waiting);
  });

  it('counts the wait for the model among what orchestrates', () => {
    const { waiting } = usdOf({});
    expect(waiting).toBeGreaterThan(0);
    expect(usdOf({ sections: 10 }).waiting / waiting).toBeCloseTo(11 / 10, 6);
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

/** Rows of the arithmetic in docs/cost.md, each with what it adds up. */
const ROWS: Readonly<Record<string, readonly BilledUnit[]>> = {
  'Lambda while it waits for the model': ['waitedGigabyteSecond'],
  'state transitions': ['transition'],
  signatures: ['signature'],
  'objects written': ['objectWritten'],
  'Lambda at work': ['gigabyteSecond'],
  'documents locked': ['lock'],
  'requests of queues': ['queueRequest'],
  'calls of S3 that the trail records': ['recordedCall'],
  events: ['event'],
  'logs, storage, reads': [
    ...(['logGigabyte', 'gigabyteMonth', 'objectRead', 'keyRequest', 'invocation'] as const),
    ...(['databaseUnit', 'trace', 'notification'] as const),
  ],
};

it('is told in docs/cost.md as it is', () => {
  const { lines, perContract } = estimateCost(1, { ...AVERAGE, sections: 12, reviewed: 1 });
  const page = readFileSync(new URL('../../../docs/cost.md', import.meta.url), 'utf8');
  const told = (label: string) =>
    Number(page.match(new RegExp(`^\\|[ *]*${label}.*\\| \\**([0-9.]+)\\** \\|$`, 'm'))?.[1]);
  for (const [label, units] of Object.entries(ROWS)) {
    const usd = lines.filter(({ unit }) => units.includes(unit)).reduce((sum, line) => sum + line.usd, 0);
    expect(Math.abs(told(label) - usd), label).toBeLessThan(6e-6);
  }
  expect(Object.values(ROWS).flat()).toHaveLength(17);
  expect(told('together')).toBeCloseTo(perContract.orchestration, 4);
});

const stackOf = (service: string) =>
  readFileSync(new URL(`../../../services/${service}/serverless.yml`, import.meta.url), 'utf8');

it('bills the memory that summarize has while it waits', () => {
  const { functions, custom } = parse(stackOf('summarize'));
  expect(WAITING_GIGABYTES).toEqual({
    short: functions.summarize.memorySize / 1024,
    long: functions.long.memorySize / 1024,
    longText: custom.longText,
  });
});

it('bills signatures at the price of RSA 2048, with which records are signed', () => {
  const { resources } = parse(stackOf('audit'));
  const keys = resources.flatMap(({ Resources = {} }) => Resources);
  expect(
    keys.find(({ RecordsKey }: Record<string, unknown>) => RecordsKey).RecordsKey.Properties.KeySpec,
  ).toBe('RSA_2048');
  expect(priceList.prices.signature.usd).toBe(priceList.prices.keyRequest.usd);
});

it('takes the prices of tokens, of the model that is deployed, from where summarize has them', () => {
  const file = new URL('../../../services/summarize/models.yaml', import.meta.url);
  type Price = Record<'input' | 'output' | 'cacheRead' | 'cacheWrite', number>;
  const profiles: { pattern: string; price: Price }[] = parse(readFileSync(file, 'utf8'));
  const [, deployed = ''] = /param:modelId, '([^']+)'/.exec(stackOf('summarize')) ?? [];
  const profile = profiles.find(({ pattern }) => new RegExp(pattern).test(deployed));
  const { inputToken, outputToken, cachedToken, cacheWrittenToken } = priceList.prices;
  expect({
    input: inputToken.usd,
    output: outputToken.usd,
    cacheRead: cachedToken.usd,
    cacheWrite: cacheWrittenToken.usd,
  }).toEqual(profile?.price);
});
