import * as z from 'zod';
import { durationsIn } from './durations.ts';
import { defineOperator, valuesOf } from './operator.ts';

/** The fact is, or names, a duration that is longer than the operand, e.g. `2 years`. */
export const longerThan = defineOperator({
  name: 'longerThan',
  operand: z.string().refine((text) => durationsIn(text).length === 1, 'is no duration such as "2 years"'),
  holds: (fact, operand) => {
    const [limit = 0] = durationsIn(operand);
    return valuesOf(fact).some((value) => durationsIn(value).some((duration) => duration > limit));
  },
});
