import { expect, it } from 'vitest';
import { isSilent, sameValue } from './same-value.ts';

it.each([
  ['two years', '2 year', true],
  ['2 years', '3 years', false],
  ['Ohio', { value: 'State of Ohio', citations: [] }, true],
  ['Ohio', 'Ohio and also one two three four five', false],
  [true, true, true],
  [true, 'true', false],
  [null, undefined, true],
  [null, 'Ohio', false],
  ['', '—', true],
])('compares %j with %j', (one, other, same) => {
  expect(sameValue(one, other)).toBe(same);
});

it.each([[null], [undefined], [false], ['none'], [''], [[]], [{ value: false, citations: [] }]])(
  'takes %j for silence',
  (value) => {
    expect(isSilent(value)).toBe(true);
  },
);

it.each([[true], ['courts'], [[{}]], [{ value: 'Ohio' }]])('takes %j for a statement', (value) => {
  expect(isSilent(value)).toBe(false);
});
