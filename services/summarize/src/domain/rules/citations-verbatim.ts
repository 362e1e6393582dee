import { locateQuote } from '@countersign/documents/text/locate-quote';
import * as z from 'zod';
import { defineRule } from './rule.ts';
import { citations } from './statements.ts';

/** Every quote stands in the document, whatever its line breaks, quotation marks and dashes look like. */
export const citationsVerbatim = defineRule({
  name: 'citations-verbatim',
  options: z.strictObject({}),
  check: ({ content, document }) =>
    citations(content)
      .filter(({ value }) => !locateQuote(document, value.quote))
      .map(({ path, value }) => ({
        path: `${path}/quote`,
        message: `This quote does not stand in the document: "${value.quote.slice(0, 200)}". Copy words from the document exactly.`,
      })),
});
