import * as z from 'zod';
import { defineOperator, valuesOf } from './operator.ts';

/** The list does not hold the operand. */
export const lacks = defineOperator({
  name: 'lacks',
  operand: z.string(),
  holds: (fact, operand) => !valuesOf(fact).includes(operand),
});
