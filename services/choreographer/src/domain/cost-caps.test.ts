import { describe, expect, it } from 'vitest';
import { overCap } from './cost-caps.ts';

const caps = { perContractUsd: 2, perDayUsd: 10 };

describe('overCap', () => {
  it.each([
    [0, 0],
    [1.99, 9.99],
  ])('lets a model be asked after %f on the contract and %f in the day', (onContractUsd, todayUsd) => {
    expect(overCap(caps, { onContractUsd, todayUsd })).toBeUndefined();
  });

  it.each([
    [2, 0, /This contract has cost USD 2\.00 of USD 2\.00; .*MaxCostUsd /],
    [0.1, 10.5, /All contracts of today have cost USD 10\.50 of USD 10\.00; .*MaxCostUsdPerDay /],
    [3, 30, /This contract/],
  ])(
    'refuses after %f on the contract and %f in the day, and says what to raise',
    (onContractUsd, todayUsd, said) => {
      expect(overCap(caps, { onContractUsd, todayUsd })).toEqual(
        expect.objectContaining({
          name: 'CostCapReached',
          class: 'model',
          retryable: false,
          message: expect.stringMatching(said),
        }),
      );
    },
  );
});
