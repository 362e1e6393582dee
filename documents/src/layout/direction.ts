import type { Word } from './word.ts';

const RTL = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
const LTR = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Number}]/u;

const isRtl = (word: Word): boolean => RTL.test(word.text);
const isLtr = (word: Word): boolean => !isRtl(word) && LTR.test(word.text);

export const hasRightToLeft = (words: readonly Word[]): boolean => words.some(isRtl);

/** Whether most of the words that have a direction run from right to left. */
export function runsRightToLeft(words: readonly Word[]): boolean {
  const rtl = words.filter(isRtl).length;
  return rtl > 0 && rtl > words.filter((word) => /\p{Script=Latin}/u.test(word.text)).length;
}

/**
 * Words that stand from left to right on the page, in the order in which they are read: along the line's
 * direction, but stretches that run against it keep their own order.
 */
export function inReadingOrder(leftToRight: readonly Word[], rightToLeft: boolean): readonly Word[] {
  const along = rightToLeft ? leftToRight.toReversed() : leftToRight;
  const runsAgainst = rightToLeft ? isLtr : isRtl;
  const ordered: Word[] = [];
  let stretch: Word[] = [];
  for (const word of along) {
    if (runsAgainst(word)) {
      stretch.unshift(word);
      continue;
    }
    ordered.push(...stretch, word);
    stretch = [];
  }
  return [...ordered, ...stretch];
}
