import { expect, it } from 'vitest';
import { is } from './is.ts';

it.each([
  { fact: 'a', operand: 'a', holds: true },
  { fact: 1, operand: 1, holds: true },
  { fact: true, operand: true, holds: true },
  { fact: 'a', operand: 'b', holds: false },
  { fact: 1, operand: '1', holds: false },
  { fact: ['a'], operand: 'a', holds: false },
])('$fact against $operand: $holds', ({ fact, operand, holds }) => {
  expect(is.holds(fact, operand as never)).toBe(holds);
});
