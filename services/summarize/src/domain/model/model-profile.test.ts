import { describe, expect, it } from 'vitest';
import { readModelsFile } from '../../adapters/bundled-files.ts';
import { findModelProfile } from './model-profile.ts';
import { costUsd, toUsage } from './usage.ts';

const find = (modelId: string) => findModelProfile(readModelsFile(), modelId);

describe('findModelProfile', () => {
  it('takes the first entry that fits', () => {
    expect(find('eu.anthropic.claude-sonnet-4-6')).toMatchObject({
      structuredOutput: 'native',
      price: { input: 3.3 },
    });
    expect(find('global.anthropic.claude-sonnet-4-6').price.input).toBe(3);
    expect(find('eu.amazon.nova-pro-v1:0').structuredOutput).toBe('tool');
  });

  it('asks little of a model that it does not know', () => {
    expect(find('someone.new-model')).toMatchObject({ structuredOutput: 'tool', promptCache: false });
  });

  it('names what is wrong with the file', () => {
    expect(() => findModelProfile('- pattern: x', 'x')).toThrow(/models\.yaml:[\s\S]*structuredOutput/);
    expect(() => findModelProfile('[]', 'x')).toThrow('models.yaml has no entry for x');
  });
});

describe('costUsd', () => {
  const tokens = { input: 1000, output: 2000, cacheRead: 30_000, cacheWrite: 4000 };

  it('adds up the four prices', () => {
    const price = { input: 3, output: 15, cacheRead: 0.3, cacheWrite: 3.75 };
    expect(costUsd(tokens, { price })).toBeCloseTo(0.003 + 0.03 + 0.009 + 0.015, 10);
  });

  it('reports all tokens sent, and those of them that came from the cache', () => {
    expect(toUsage(tokens)).toEqual({ inputTokens: 35_000, outputTokens: 2000, cachedTokens: 30_000 });
  });
});
