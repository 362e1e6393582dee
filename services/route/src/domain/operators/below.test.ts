import { expect, it } from 'vitest';
import { below } from './below.ts';

it.each([
  { fact: 5, operand: 5, holds: false },
  { fact: 4.9, operand: 5, holds: true },
  { fact: '1', operand: 5, holds: false },
])('$fact against $operand: $holds', ({ fact, operand, holds }) => {
  expect(below.holds(fact, operand as never)).toBe(holds);
});
