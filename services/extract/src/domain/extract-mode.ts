import type { ReadingMode } from '@countersign/documents';
import * as z from 'zod';

/** `auto`: the text layer where it is seen, Textract for all other print; or always one of the two. */
export const extractMode = z.enum(['auto', 'textract', 'text-layer'] satisfies ReadingMode[]);
export type ExtractMode = z.infer<typeof extractMode>;
