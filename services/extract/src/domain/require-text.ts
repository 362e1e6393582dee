import type { ExtractedText } from '@countersign/events';
import { holdsHiddenWords, InputError } from '@countersign/shared';
import type { ExtractMode } from './extract-mode.ts';

/** How many words a contract's body has. */
export const countWords = ({ text, bodyEnd }: ExtractedText): number =>
  text.slice(0, bodyEnd).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/**
 * A document that shows no word and hides some goes to a person, who is told what it hides.
 * @throws InputError `NoReadableText` for a document in which there is nothing to review
 */
export function requireText(document: ExtractedText, mode: ExtractMode): void {
  if (countWords(document) > 0 || holdsHiddenWords(document)) return;
  const { length } = document.pages;
  const pages = length === 1 ? 'its page has' : `none of its ${length} pages has`;
  const hint = mode === 'text-layer' ? '; page images are not read in this mode' : '';
  throw new InputError(
    'NoReadableText',
    `no readable text: ${length === 1 ? `${pages} no words` : `${pages} words`}${hint}`,
  );
}
