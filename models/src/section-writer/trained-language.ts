/** Words that make up two fifths of English contracts, and next to nothing of texts in other languages. */
const COMMON = new Set(
  'the of to and or a any by this be shall for is its as with that not such party agreement'.split(' '),
);
const LEAST_SHARE = 0.15;
/** In fewer words nothing can be told; what there is, is read. */
const FEWEST_WORDS = 40;

/**
 * Whether a whole prompt is in the language that the models were trained on; short ones are taken for it. It is not
 * the question of `documents`, which of the languages that it knows a single sentence is in: here a language that
 * nobody listed has to fail as well, so the words of English are counted, and no nearest language is looked for.
 */
export function isInTrainedLanguage(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return /[a-z]/i.test(text) || words.length === 0;
  return words.filter((word) => COMMON.has(word)).length >= words.length * LEAST_SHARE;
}
