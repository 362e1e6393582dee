import type { Brief, ExtractedText } from '@countersign/events';
import { placeBrief } from './place-brief.ts';

/**
 * Reads the brief of a contract. Offsets are UTF-16 code units of `text`, whose headers and footers begin at `bodyEnd`;
 * `signedByHand` is how many signatures were seen that no word tells of.
 */
export type ReadBrief = (text: string, bodyEnd: number, signedByHand: number) => Brief;

/** The brief of a contract as it was read, with the page and the boxes of every quote. */
export function briefOf(readBrief: ReadBrief, text: ExtractedText): Brief {
  const signedByHand = text.pages.reduce((sum, { signed = [] }) => sum + signed.length, 0);
  return placeBrief(readBrief(text.text, text.bodyEnd, signedByHand), text);
}
