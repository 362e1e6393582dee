import type { Incomplete } from '@countersign/events';
import { wordsAgainstFigures } from './conflicts.ts';
import { missingExhibits } from './exhibits.ts';
import { blanks, redactions } from './gaps.ts';
import { cutOff, relations } from './relations.ts';
import { signatureGaps } from './signatures.ts';

/**
 * Why a document is not the whole agreement, each with the words that show it.
 * @param signedByHand signatures that were seen and that no word tells of
 */
export const findIncomplete = (text: string, signedByHand = 0): Incomplete[] => [
  ...blanks(text),
  ...redactions(text),
  ...missingExhibits(text),
  ...signatureGaps(text, signedByHand),
  ...relations(text),
  ...wordsAgainstFigures(text),
  ...cutOff(text),
];
