import * as z from 'zod';
import { defineRule } from './rule.ts';

/** Words that the normalised name of a party or place may have gained or lost. */
const FILLER = new Set(['the', 'of', 'and', 'state', 'commonwealth', 'province']);

/** Legal forms that a normalised name may write short, or in full. */
const LEGAL_FORMS: Readonly<Record<string, string>> = {
  limited: 'ltd',
  incorporated: 'inc',
  corporation: 'corp',
  company: 'co',
};

/** `L.L.C.` and `LLC` are the same word. */
const withoutDots = (text: string) =>
  text.replaceAll(/\b(?:\p{L}\.){2,}/gu, (initials) => initials.replaceAll('.', ''));

const words = (text: string) =>
  (withoutDots(text.toLowerCase()).match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !FILLER.has(word))
    .map((word) => LEGAL_FORMS[word] ?? word);

/** The values of the named fields are made of words of the document; legal forms may be abbreviated. */
export const fieldValuesInSource = defineRule({
  name: 'field-values-in-source',
  options: z.strictObject({ fields: z.array(z.string()).min(1) }),
  check: ({ content, document }, options) => {
    const known = new Set(words(document.text));
    return (content.fields ?? []).flatMap(({ name, value }, index) => {
      if (!options.fields.includes(name)) return [];
      if (words(value).every((word) => known.has(word))) return [];
      return [{ path: `/fields/${index}/value`, message: `"${value}" does not stand in the document.` }];
    });
  },
});
