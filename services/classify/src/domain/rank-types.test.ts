import { describe, expect, it } from 'vitest';
import { rankTypes } from './rank-types.ts';

describe('rankTypes', () => {
  const scores = [
    { type: 'supply', score: 0.2 },
    { type: 'distributor', score: 0.7 },
    { type: 'nda', score: 0.1 },
  ];

  it('puts the best type first and keeps the runners-up', () => {
    const classification = rankTypes(scores, 0.5, 'endpoint');
    expect(classification.contractType).toBe('distributor');
    expect(classification.ranking.map(({ type }) => type)).toEqual(['distributor', 'supply', 'nda']);
  });

  it('is confident at the threshold and not below it', () => {
    expect(rankTypes(scores, 0.7, 'endpoint').confident).toBe(true);
    expect(rankTypes(scores, 0.71, 'endpoint').confident).toBe(false);
  });

  it('refuses an empty ranking', () => {
    expect(() => rankTypes([], 0.5, 'endpoint')).toThrow('at least one type');
  });
});
