import { expect, it } from 'vitest';
import { lacks } from './lacks.ts';

it.each([
  { fact: ['a', 'b'], operand: 'b', holds: false },
  { fact: ['a'], operand: 'b', holds: true },
  { fact: [], operand: 'b', holds: true },
])('$fact against $operand: $holds', ({ fact, operand, holds }) => {
  expect(lacks.holds(fact, operand as never)).toBe(holds);
});
