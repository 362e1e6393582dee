import { expect, it } from 'vitest';
import { atLeast } from './at-least.ts';

it.each([
  { fact: 5, operand: 5, holds: true },
  { fact: 4.9, operand: 5, holds: false },
  { fact: '9', operand: 5, holds: false },
])('$fact against $operand: $holds', ({ fact, operand, holds }) => {
  expect(atLeast.holds(fact, operand as never)).toBe(holds);
});
