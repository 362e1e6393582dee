import * as z from 'zod';
import { defineOperator } from './operator.ts';

/** The fact is a number no smaller than the operand. */
export const atLeast = defineOperator({
  name: 'atLeast',
  operand: z.number(),
  holds: (fact, operand) => typeof fact === 'number' && fact >= operand,
});
