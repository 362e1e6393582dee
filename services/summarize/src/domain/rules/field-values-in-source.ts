import { z } from 'zod';
import { defineRule } from './rule.ts';

/** Words that the normalised name of a place may have gained or lost. */
const FILLER = new Set(['the', 'of', 'and', 'state', 'commonwealth', 'province']);

const words = (text: string) =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !FILLER.has(word));

/** The values of the named fields are made of words of the document. */
export const fieldValuesInSource = defineRule({
  name: 'field-values-in-source',
  options: z.strictObject({ fields: z.array(z.string()).min(1) }),
  check: ({ content, source }, options) => {
    const known = new Set(words(source.text));
    return (content.fields ?? []).flatMap(({ name, value }, index) => {
      if (!options.fields.includes(name)) return [];
      const unknown = words(value).filter((word) => !known.has(word));
      if (unknown.length === 0) return [];
      return [{ path: `/fields/${index}/value`, message: `"${value}" does not stand in the document.` }];
    });
  },
});
