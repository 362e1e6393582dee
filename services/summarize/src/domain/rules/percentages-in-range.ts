import { percentageMentions } from '@countersign/documents/values';
import * as z from 'zod';
import { defineRule } from './rule.ts';
import { statements } from './statements.ts';

/** Percentages in the model's own words are no higher than the maximum. A hyphen before one is a range or a tolerance. */
export const percentagesInRange = defineRule({
  name: 'percentages-in-range',
  options: z.strictObject({ max: z.number().positive() }),
  check: ({ content }, { max }) =>
    statements(content).flatMap(({ path, value }) =>
      percentageMentions(value)
        .filter(({ percent }) => percent > max)
        .map(({ start, end }) => ({
          path,
          message: `"${value.slice(start, end)}" is over ${max} percent.`,
        })),
    ),
});
