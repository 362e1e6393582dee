import { expect, it } from 'vitest';
import { has } from './has.ts';

it.each([
  { fact: ['a', 'b'], operand: 'b', holds: true },
  { fact: ['a'], operand: 'b', holds: false },
  { fact: 'b', operand: 'b', holds: true },
])('$fact against $operand: $holds', ({ fact, operand, holds }) => {
  expect(has.holds(fact, operand as never)).toBe(holds);
});
