/**
 * How English contracts deny, permit and except. The one home of such words: clauses, terms and burdens build their
 * patterns of these pieces.
 */

/** "Nothing in this Agreement shall prevent the Buyer from …" forbids nothing. */
export const FREEDOM = String.raw`(?:\b(?:nothing|no provision)\b[^.;]{0,80}\b(?:prevent|prohibit|restrict|preclude)|\b(?:not|nor) (?:be )?(?:(?:deemed|construed) to )?(?:prevent|prohibit|restrict|preclude)(?:ed)?\b)`;

/** Words that deny what follows; "not more than" and its like only bound it. */
const DENIAL = String.raw`\b(?:not|cannot|no|none|nothing|nor|neither|never|without any|in no way|under no)\b(?! (?:more|less|later|fewer|longer|only|earlier|exceed\w*)\b)`;

/** The rest of a denial; what is excepted from it is not denied. */
export const UP_TO_EXCEPTION = String.raw`(?:(?!\b(?:except|unless|other than as|save)\b)[^.;]){0,120}`;

/** A list that goes on limits nothing: "including, without limitation, …". */
export const INCLUDING = String.raw`\b(?:including|includes?),? (?:but )?(?:without limit(?:ation|ing)?|not limited to)|\bwithout limiting (?:the|any)\b`;

/** "Neither is bound to the other exclusively": no further than to the next part of the sentence. */
export const EXCLUSIVITY_DENIED = String.raw`\b(?:not|neither|nor|no|nothing)\b(?:(?!\b(?:and|but|except|other than|else|elsewhere|unless|others)\b)[^.;,]){0,50}\bexclusiv(?:e|ely|ity)\b`;

/** An exclusivity that is said not to be one. */
export const NON_EXCLUSIVE = String.raw`\bnon-?\s?exclusiv\w*|${EXCLUSIVITY_DENIED}`;

/** A denial of some words. @param reach characters between the denial and the words, at most */
export const denied = (words: string, reach = 60): string =>
  String.raw`${DENIAL}[^.;]{0,${reach}}?\b(?:${words})`;

/** One pattern of several, for taking out everything that fits, whatever its case. */
export const anyOf = (...patterns: readonly string[]): RegExp => new RegExp(patterns.join('|'), 'gi');
