import * as z from 'zod';
import { defineOperator, valuesOf } from './operator.ts';

/** The fact, or one of a list of facts, is among the operands. */
export const isIn = defineOperator({
  name: 'in',
  operand: z.array(z.string()).min(1),
  holds: (fact, operand) => valuesOf(fact).some((value) => operand.includes(value)),
});
