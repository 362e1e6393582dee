import * as z from 'zod';
import { defineRule } from './rule.ts';
import { statements } from './statements.ts';

const escaped = (term: string) => term.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Terms that have no place in the model's own words; quotes may hold them, and so may everything where the contract
 * itself does: of a licence of a language model one has to speak. Case and spacing do not matter.
 */
export const prohibitedTerms = defineRule({
  name: 'prohibited-terms',
  options: z.strictObject({ terms: z.array(z.string().min(2)).min(1) }),
  check: ({ content, document }, { terms }) => {
    const patterns = terms
      .map((term) => ({
        term,
        pattern: new RegExp(`(?<!\\w)${escaped(term).replaceAll(/\s+/g, '\\s+')}(?!\\w)`, 'i'),
      }))
      .filter(({ pattern }) => !pattern.test(document.text));
    return statements(content).flatMap(({ path, value }) =>
      patterns
        .filter(({ pattern }) => pattern.test(value))
        .map(({ term }) => ({ path, message: `Do not write "${term}".` })),
    );
  },
});
