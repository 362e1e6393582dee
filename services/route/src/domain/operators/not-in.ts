import * as z from 'zod';
import { defineOperator, valuesOf } from './operator.ts';

/** The fact, or each of a list of facts, is none of the operands. */
export const notIn = defineOperator({
  name: 'notIn',
  operand: z.array(z.string()).min(1),
  holds: (fact, operand) => valuesOf(fact).every((value) => !operand.includes(value)),
});
