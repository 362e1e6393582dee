/** Signs that stand around words, and not within them. */
const AROUND = /^["'“”‘’(«]+|["'“”‘’)».,;:!?]+$/gu;
const BRACKETS = /[[\]]|<\/?[a-z][^<>]*>/gi;
/** Addresses, names of two by a sign, redactions, blanks, sums, times, numbers of lists and clauses, chemical and unit signs. */
const USUAL =
  /@.+\.\p{L}{2}|www\.|:\/\/|\.(?:com|net|org|html?|pdf|docx?)\b|^[\p{Lu}\d]+(?:&[\p{Lu}\d]+)+(?:['’]s)?$|^[\p{L}\d.’'-]+(?:[/&+–—-][\p{L}\d.’'()-]+)+$|[_*●•]{2}|^[$€£¥#+<>≤≥~±]{0,3}\p{L}{0,3}[$€£¥]?\d[\d.,/-]*(?::\d+)*(?:%|\p{L}{1,4}|\+)?$|^\(?[\p{L}\d]{1,4}\)(?:\([\p{L}\d]{1,4}\))*$|^\p{L}*\d+(?:\([\p{L}\d]+\))*$/u;
/** A sign of print that no word holds, within one or before it. */
const SIGN_IN_WORD =
  /[\p{L}\d][?@<>{}|\\^~`:;=!%&*+$#]+[\p{L}\d]|^[?@<>{}|\\^~`:;=!%&*+]+(?=.*[\p{L}\d])|[\p{L}\d][<>{}|\\^~`=*?@]$/u;
/** Letters and digits by turns, as no number of a part has them more than once. */
const BY_TURNS = /\p{Ll}\d+\p{L}|\d\p{L}+\d\p{L}|\p{L}\d\p{L}\d|\d\p{Ll}\d/u;

const FEWEST = 3;
const LEAST_SHARE = 0.5;

/**
 * Whether a sentence is no writing of any language: most of its words hold signs and digits as words do not, which is how
 * words look that were put into other signs. What nobody can read is not English.
 */
export function isJumbled(text: string): boolean {
  const tokens = text
    .replaceAll(BRACKETS, ' ')
    .split(/\s+/)
    .map((token) => (USUAL.test(token) ? '' : token.replaceAll(AROUND, '')))
    .filter((token) => /[\p{L}\d]/u.test(token));
  const jumbled = tokens.filter((token) => SIGN_IN_WORD.test(token) || BY_TURNS.test(token));
  return jumbled.length >= FEWEST && jumbled.length >= tokens.length * LEAST_SHARE;
}
