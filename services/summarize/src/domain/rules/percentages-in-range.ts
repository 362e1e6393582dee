import * as z from 'zod';
import { defineRule } from './rule.ts';
import { statements } from './statements.ts';

const PERCENTAGE = /(\d[\d,]*(?:\.\d+)?)\s?(?:%|percent\b|per cent\b)/gi;

/** Percentages in the model's own words are no higher than the maximum. A hyphen before one is a range or a tolerance. */
export const percentagesInRange = defineRule({
  name: 'percentages-in-range',
  options: z.strictObject({ max: z.number().positive() }),
  check: ({ content }, { max }) =>
    statements(content).flatMap(({ path, value }) =>
      [...value.matchAll(PERCENTAGE)]
        .filter(([, number]) => Number(number!.replaceAll(',', '')) > max)
        .map(([found]) => ({ path, message: `"${found}" is over ${max} percent.` })),
    ),
});
