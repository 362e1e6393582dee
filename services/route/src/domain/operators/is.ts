import * as z from 'zod';
import { defineOperator } from './operator.ts';

/** The fact equals the operand. */
export const is = defineOperator({
  name: 'is',
  operand: z.union([z.string(), z.number(), z.boolean()]),
  holds: (fact, operand) => fact === operand,
});
