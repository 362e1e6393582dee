import type { ExtractedText } from '@countersign/events';
import { composeText } from '../text/compose-text.ts';

/** A page of lines below one another that was read whole. @param apart share of the page's height between them */
export const textOfLines = (lines: readonly string[], apart: number): ExtractedText =>
  composeText([
    {
      number: 1,
      width: 595,
      height: 842,
      method: 'text-layer',
      runs: lines.map((text, row) => [
        { text, box: { left: 0.1, top: 0.1 + row * apart, width: 0.8, height: 0.012 }, confidence: 1 },
      ]),
      account: { status: 'read', confidence: 1, unread: [], hidden: [], signed: [] },
    },
  ]);
