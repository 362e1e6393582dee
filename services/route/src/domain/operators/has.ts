import * as z from 'zod';
import { defineOperator, valuesOf } from './operator.ts';

/** The list holds the operand. */
export const has = defineOperator({
  name: 'has',
  operand: z.string(),
  holds: (fact, operand) => valuesOf(fact).includes(operand),
});
