import { expect, it } from 'vitest';
import { comparableNumber } from './comparable-number.ts';

it.each([
  ['0', 0n],
  ['-0.0', 0n],
  ['1', 1_000_000n],
  ['-1.5', -1_500_000n],
  ['0.000001', 1n],
  ['1e3', 1_000_000_000n],
  ['1.20e1', 12_000_000n],
  ['5000000000', 5_000_000_000_000_000n],
])('counts %s in millionths', (text, millionths) => {
  expect(comparableNumber(text)).toBe(millionths);
});

it.each(['0.0000001', '5000000000.000001', '-5000000001', '1e99', '1e999999999', 'x', ''])(
  'does not compare %s',
  (text) => {
    expect(comparableNumber(text)).toBeUndefined();
  },
);
