import { expect, it } from 'vitest';
import { isIn } from './in.ts';

it.each([
  { fact: 'a', operand: ['a', 'b'], holds: true },
  { fact: 'c', operand: ['a', 'b'], holds: false },
  { fact: ['x', 'b'], operand: ['a', 'b'], holds: true },
  { fact: [], operand: ['a'], holds: false },
])('$fact against $operand: $holds', ({ fact, operand, holds }) => {
  expect(isIn.holds(fact, operand as never)).toBe(holds);
});
