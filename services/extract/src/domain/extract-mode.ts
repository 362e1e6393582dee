import type { TextLayerPage } from '@countersign/documents';
import * as z from 'zod';

/** `auto`: text layer first, Textract where a page has no usable one; or always one of the two. */
export const extractMode = z.enum(['auto', 'textract', 'text-layer']);
export type ExtractMode = z.infer<typeof extractMode>;

type Judged = Pick<TextLayerPage, 'number' | 'usability'>;

/** Numbers of the pages that Textract has to read. */
export function pagesForTextract(mode: ExtractMode, pages: readonly Judged[]): number[] {
  if (mode === 'text-layer') return [];
  return pages
    .filter(({ usability }) => usability !== 'blank' && (mode === 'textract' || usability !== 'usable'))
    .map((page) => page.number);
}
