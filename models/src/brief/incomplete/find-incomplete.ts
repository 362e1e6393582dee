import type { Incomplete } from '@countersign/events';
import { wordsAgainstFigures } from './conflicts.ts';
import { missingExhibits } from './exhibits.ts';
import { blanks, emptySignatureLabels, redactions } from './gaps.ts';
import { cutOff, relations } from './relations.ts';
import { signatureGaps } from './signatures.ts';

/**
 * Why a document is not the whole agreement, each with the words that show it.
 * @param signedByHand signatures that were seen and that no word tells of
 */
export function findIncomplete(text: string, signedByHand = 0): Incomplete[] {
  const unsigned = signatureGaps(text, signedByHand);
  return [
    ...blanks(text),
    // Of a block that nobody signed, the labels beside its lines tell nothing more.
    ...(unsigned.length > 0 ? [] : emptySignatureLabels(text)),
    ...redactions(text),
    ...missingExhibits(text),
    ...unsigned,
    ...relations(text),
    ...wordsAgainstFigures(text),
    ...cutOff(text),
  ];
}
