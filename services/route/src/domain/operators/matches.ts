import * as z from 'zod';
import { defineOperator, valuesOf } from './operator.ts';

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern, 'i');
    return true;
  } catch {
    return false;
  }
}

/** The fact, or one of a list of facts, matches the regular expression; case does not matter. */
export const matches = defineOperator({
  name: 'matches',
  operand: z.string().refine(compiles, 'is no regular expression'),
  holds: (fact, operand) => valuesOf(fact).some((value) => new RegExp(operand, 'i').test(value)),
});
