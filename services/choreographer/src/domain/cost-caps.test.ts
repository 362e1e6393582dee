import { describe, expect, it } from 'vitest';
import { isDaySpent, overCap } from './cost-caps.ts';

const caps = { perContractUsd: 2, perDayUsd: 10 };

describe('overCap', () => {
  it.each([
    [0, 0, 'contract and day'],
    [1.99, 9.99, 'contract and day'],
    [1.99, 30, 'contract'],
  ] as const)(
    'lets work begin after %f on the contract and %f in the day: %s',
    (onContractUsd, todayUsd, by) => {
      expect(overCap(caps, { onContractUsd, todayUsd }, by)).toBeUndefined();
    },
  );

  it.each([
    [
      2,
      0,
      'contract and day',
      /This contract has cost USD 2\.00 of USD 2\.00; a person decides.*MaxCostUsd /,
    ],
    [
      0.1,
      10.5,
      'contract and day',
      /All contracts of today have cost USD 10\.50 of USD 10\.00; .*MaxCostUsdPerDay /,
    ],
    [3, 30, 'contract and day', /This contract/],
    [
      3,
      0,
      'contract',
      /This contract has cost USD 3\.00 of USD 2\.00; with MaxCostUsd raised, a redrive goes on$/,
    ],
  ] as const)(
    'refuses after %f on the contract and %f in the day, and says what to raise: %s',
    (onContractUsd, todayUsd, by, said) => {
      expect(overCap(caps, { onContractUsd, todayUsd }, by)).toEqual(
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

describe('isDaySpent', () => {
  it.each([
    [9.99, false],
    [10, true],
    [10.01, true],
  ])('of %f is %s', (todayUsd, spent) => {
    expect(isDaySpent(caps, todayUsd)).toBe(spent);
  });
});
