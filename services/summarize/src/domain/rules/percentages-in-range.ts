import { z } from 'zod';
import { defineRule } from './rule.ts';
import { statements } from './statements.ts';

// A hyphen after a figure makes a range: 25-50%.
const PERCENTAGE = /((?:(?<![\w%])-)?\d[\d,]*(?:\.\d+)?)\s?(?:%|percent\b|per cent\b)/gi;

/** Percentages in the model's own words lie between 0 and the maximum. */
export const percentagesInRange = defineRule({
  name: 'percentages-in-range',
  options: z.strictObject({ max: z.number().positive() }),
  check: ({ content }, { max }) =>
    statements(content).flatMap(({ path, value }) =>
      [...value.matchAll(PERCENTAGE)]
        .filter(([, number]) => {
          const amount = Number(number!.replaceAll(',', ''));
          return amount < 0 || amount > max;
        })
        .map(([found]) => ({ path, message: `"${found}" is not between 0 and ${max} percent.` })),
    ),
});
