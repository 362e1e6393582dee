import { expect, it } from 'vitest';
import { atLeast, wholeAtLeast } from './number-option.ts';

it('reads numbers in range', () => {
  expect([atLeast(1)('1.5'), atLeast(0, 1)('0.1'), wholeAtLeast(1)('10000000')]).toEqual([1.5, 0.1, 1e7]);
});

it.each(['Infinity', '1e999', '0', '', ' ', 'NaN', 'ten'])(
  'refuses %j as a number of at least one',
  (text) => {
    expect(() => atLeast(1)(text)).toThrow('at least 1');
  },
);

it.each(['1.5', 'Infinity', '0', '101', ''])('refuses %j where a whole number to 100 is asked', (text) => {
  expect(() => wholeAtLeast(1, 100)(text)).toThrow('A whole number from 1 to 100.');
});
