import * as z from 'zod';
import { defineRule } from './rule.ts';
import { statements } from './statements.ts';

const REFERENCE =
  /\b(?:Sections?|Clauses?|Articles?|Paragraphs?|Exhibits?|Schedules?|Annex(?:es)?|Appendi(?:x|ces)|§)\s?((?:\d+(?:\.\d+)*|[IVXLC]+|[A-Z])(?![\w-])(?:\([a-z0-9]{1,4}\))*)/g;

/** `12.3(a)` counts as named where the document numbers a clause 12.3 or speaks of it. */
function isNamed(reference: string, text: string): boolean {
  const number = reference.replace(/\(.*$/, '').replaceAll('.', '\\.');
  return new RegExp(`(?<![\\w.])${number}(?![\\w]|\\.\\d)`).test(text);
}

/** Sections, articles and exhibits that the model's own words point to are named in the document. */
export const crossReferencesExist = defineRule({
  name: 'cross-references-exist',
  options: z.strictObject({}),
  check: ({ content, document }) =>
    statements(content).flatMap(({ path, value }) =>
      [...value.matchAll(REFERENCE)]
        .filter(([, reference]) => !isNamed(reference!, document.text))
        .map(([found]) => ({ path, message: `The document has no "${found}".` })),
    ),
});
