import * as z from 'zod';
import { defineRule } from './rule.ts';

/** No two findings say the same about the same words. */
export const findingsDistinct = defineRule({
  name: 'findings-distinct',
  options: z.strictObject({}),
  check: ({ content }) => {
    const seen = new Map<string, number>();
    return content.findings.flatMap(({ category, citations }, index) => {
      const key = JSON.stringify([category, citations.map(({ quote }) => quote)]);
      const first = seen.get(key);
      if (first !== undefined)
        return [{ path: `/findings/${index}`, message: `This repeats finding ${first}. Leave it out.` }];
      seen.set(key, index);
      return [];
    });
  },
});
