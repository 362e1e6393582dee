import { daysOf, durationMentions } from '@countersign/documents/values';
import * as z from 'zod';
import { defineOperator, valuesOf } from './operator.ts';

/** All durations named in a text, in days; of "sixty (90) days" the longer, as nobody knows which was meant. */
const daysIn = (text: string): number[] =>
  durationMentions(text).map(({ count, unit, conflict }) =>
    daysOf({ unit, count: Math.max(count, conflict?.words ?? 0) }),
  );

/** The fact is, or names, a duration that is longer than the operand, e.g. `2 years`. */
export const longerThan = defineOperator({
  name: 'longerThan',
  operand: z.string().refine((text) => daysIn(text).length === 1, 'is no duration such as "2 years"'),
  holds: (fact, operand) => {
    const [limit = 0] = daysIn(operand);
    return valuesOf(fact).some((value) => daysIn(value).some((days) => days > limit));
  },
});
