import { blanked } from './blanked.ts';

/*
 * What contracts except from what they lay down: a length of time in an exception is not that of the rule.
 */

const WORDS = '(?:except(?:ing|ed)?|save|other than|apart from|excluding|unless|with the exception)';
/** Before the rule, up to whoever it binds: "Except for 90 days after the closing, the Buyer shall". */
const LEADING = new RegExp(
  String.raw`(?<=^|[.;:]\s+|^\W*\d[\d.]*\s+)${WORDS}\b[^.;]*?,\s+(?=(?!(?:(?:in|during|for|of|after) )?(?:which|whom|it|they|that)\b)(?:the |each |either |neither |no )?[\w’'-]+(?: [\w’'-]+){0,3},? (?:shall|will|may|must|agrees?|hereby|undertakes?|is|are|continues?|remains?)\b)`,
  'gi',
);
const IN_BRACKETS = new RegExp(String.raw`\((?:and )?${WORDS}\b[^()]*\)`, 'gi');
/** Behind the rule, or between two commas. */
const BEHIND = new RegExp(String.raw`(?<=[\w)],?\s)(?:but )?${WORDS}\b[^.;,()]*`, 'gi');
/** Who somebody is: "employees who have been with it for six months", "who has served it for ten years". */
const RELATIVE = /\b(?:who|whom|whose|that (?:has|have|had|was|were))\b[^.;,()]*/gi;

/** Words without their exceptions, and without what they say of whom they name; all others keep their places. */
export const withoutExceptions = (words: string): string =>
  [LEADING, IN_BRACKETS, BEHIND].reduce((left, pattern) => left.replaceAll(pattern, blanked), words);

/** Words without what they say of persons whom they name: "the Seller, who has served it for ten years,". */
export const withoutRelatives = (words: string): string => words.replaceAll(RELATIVE, blanked);

/** The same without exceptions too. */
export const withoutAsides = (words: string): string => withoutRelatives(withoutExceptions(words));
