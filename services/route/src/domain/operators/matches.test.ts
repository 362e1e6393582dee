import { expect, it } from 'vitest';
import { matches } from './matches.ts';

it.each([
  { fact: 'Liability is UNLIMITED.', operand: 'unlimited', holds: true },
  { fact: ['one', 'two'], operand: '^tw', holds: true },
  { fact: 'capped', operand: 'unlimited|no limit', holds: false },
])('$fact against $operand: $holds', ({ fact, operand, holds }) => {
  expect(matches.holds(fact, operand)).toBe(holds);
});

it('refuses what is no regular expression', () => {
  expect(matches.operand.safeParse('(').success).toBe(false);
});
