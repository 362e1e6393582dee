import * as z from 'zod';
import { score } from '../vocabulary.ts';

const fraction = z.number().min(0).max(1);
const offset = z.number().int().nonnegative();

/** A rectangle on a page, in fractions of the page's width and height, origin at the top left. */
export const boxV1 = z.object({ left: fraction, top: fraction, width: fraction, height: fraction });
export type Box = z.infer<typeof boxV1>;

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
});
export type ExtractedText = z.infer<typeof extractedTextV1>;
