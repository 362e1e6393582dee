import * as z from 'zod';
import { defineOperator } from './operator.ts';

/** The fact is a number smaller than the operand. */
export const below = defineOperator({
  name: 'below',
  operand: z.number(),
  holds: (fact, operand) => typeof fact === 'number' && fact < operand,
});
