import { durationMentions } from '@countersign/documents/values';
import { withoutAsides } from '../../text/exceptions.ts';

/** A restraint that goes on once somebody has left or the contract has ended. */
const LASTS =
  /\bthereafter\b|\b(?:after|following|from|upon)\b[^.;]{0,40}\b(?:terminat\w+|expir\w+|end(?:s|ed)?|cessation|ceas\w+|leav\w+|separation|departure)\b/i;

/** How often, or within what, something is measured; the time to do something once a notice has come. */
const MEASURES =
  /\b(?:subsequent|preceding|previous|prior|last|past|every|each|any|per|(?:in|during) the (?:next|following))\s+(?:[a-z-]+ )?\(?$/i;
const WITHIN = /\bwithin (?:[a-z-]+ )?\(?$/i;
const OF_ITS_END =
  /^[^.;]{0,40}\b(?:terminat|expir|end|leav|ceas|separation|closing|departure|completion)\w*/i;
/** Whether a length of time in some words is that of what they lay down. */
export const isItsOwn =
  (words: string) =>
  ({ start, end }: { start: number; end: number }): boolean =>
    !MEASURES.test(words.slice(0, start)) &&
    !(WITHIN.test(words.slice(0, start)) && !OF_ITS_END.test(words.slice(end)));

/** How long a restraint holds, as its own words say. What is excepted runs for a time of its own. @param said words of the clause, in one line */
export const restrainedFor = (said: string): string | null => {
  const words = withoutAsides(said);
  const longest = durationMentions(words).find(isItsOwn(words));
  if (!longest) return null;
  return LASTS.test(said) && /\bterm\b|\bemploy(?:ment|ed)\b/i.test(said)
    ? `term and ${longest.value} after`
    : longest.value;
};
