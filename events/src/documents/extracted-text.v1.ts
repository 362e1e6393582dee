import * as z from 'zod';
import { score } from '../vocabulary.ts';
import { boxV1 } from './box.v1.ts';
import { hiddenTextV1, readingV1, unreadRegionV1 } from './reading.v1.ts';

const offset = z.number().int().nonnegative();

export const lineRole = z.enum(['body', 'header', 'footer', 'page-number']);
export type LineRole = z.infer<typeof lineRole>;

/** A printed line: `text.slice(start, end)` of the document, and where it stands on its page. */
export const textLineV1 = z.object({
  start: offset,
  end: offset,
  box: boxV1,
  confidence: score,
  role: lineRole,
});
export type TextLine = z.infer<typeof textLineV1>;

export const textPageV1 = z.object({
  number: z.number().int().positive(),
  width: z.number().positive().meta({ description: 'Points (1/72 inch)' }),
  height: z.number().positive().meta({ description: 'Points (1/72 inch)' }),
  method: z.enum(['text-layer', 'textract']),
  start: offset.meta({ description: 'Start of the body text of this page' }),
  end: offset,
  lines: z.array(textLineV1),
  confidence: score.optional().meta({ description: 'How sure the words of this page are' }),
  status: z.enum(['read', 'partly-read', 'unread']).optional(),
  unread: z.array(unreadRegionV1).optional().meta({ description: 'Printed regions that were not read' }),
  hidden: z.array(hiddenTextV1).optional().meta({ description: 'Words of the file that are not seen' }),
  signed: z.array(boxV1).optional().meta({ description: 'Where somebody signed by hand: seen, not read' }),
});
export type TextPage = z.infer<typeof textPageV1>;

/**
 * `runs/<runId>/text.json`: what the contract says, in reading order.
 * `text` holds the body of all pages, then, from `bodyEnd` on, headers, footers and page numbers, so that a
 * quote may cross a page break undisturbed. Offsets count UTF-16 code units.
 */
export const extractedTextV1 = z.object({
  version: z.literal(1),
  language: z
    .string()
    .regex(/^([a-z]{2,3}|und)$/)
    .meta({ description: 'ISO 639 code, `und` where there is no text' }),
  method: z.enum(['text-layer', 'textract', 'mixed']),
  text: z.string(),
  bodyEnd: offset,
  pages: z.array(textPageV1),
  reading: readingV1.optional().meta({ description: 'Absent in texts of before the account of reading' }),
});
export type ExtractedText = z.infer<typeof extractedTextV1>;
