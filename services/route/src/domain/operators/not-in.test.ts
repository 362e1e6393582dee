import { expect, it } from 'vitest';
import { notIn } from './not-in.ts';

it.each([
  { fact: 'a', operand: ['a', 'b'], holds: false },
  { fact: 'c', operand: ['a', 'b'], holds: true },
  { fact: ['x', 'b'], operand: ['a', 'b'], holds: false },
  { fact: [], operand: ['a'], holds: true },
])('$fact against $operand: $holds', ({ fact, operand, holds }) => {
  expect(notIn.holds(fact, operand as never)).toBe(holds);
});
