import { blankedWhere } from './blanked.ts';
import { deniedVerb } from './denials.ts';

/*
 * How English contracts deny a thing, beside how they deny a verb (`denials.ts`): "gives no guaranty", "without any
 * minimum", "waives liquidated damages", "a guaranty is not required".
 */

/** "no", "without any", "free of any", with the few words that may stand between: "no parent company guarantee". */
const NONE_OF =
  /(?:\b(?:no|nor any|neither|without (?:an?|any|giving any|there being any)|free (?:of|from) (?:any|all)|instead of (?:an?|any)|nothing\b[^.;,]{0,60}\b(?:is|are|be|constitutes?)|(?:waives?|excludes?|disclaims?|renounces?|releases?) (?:any|all|the|its)?)\s*)(?!(?:less|fewer|more|later|other|longer)\b)(?:[\w’'-]+ ){0,3}$/i;
/** A verb of giving that is denied before it: "does not offer any guarantee". */
const NOT_GIVEN = new RegExp(
  String.raw`${deniedVerb('(?:gives?|given|giving|offers?|provides?|makes?|furnish(?:es)?|requires?|required|owes?|includes?|contains?|commits? to|constitutes?)')}\b[^.;,]{0,30}$`,
  'i',
);
/** Its own verb denied behind it: "a guaranty of payment is not required". */
const IS_NOT_GIVEN =
  /^[^.;,]{0,60}?\b(?:is|are|shall be|will be|shall|will|does|do|has been) (?:not|never)(?: be)? (?:given|required|made|provided|due|payable|owed|offered|needed|intended|appl(?:y|ies)|agreed)\b/i;
/** What is denied but for a part, or unless something happens, is there after all. */
const AFTER_ALL =
  /^[^.;]{0,140}\b(?:except|other than|unless|until|save|but|more than|less than|in excess|beyond)\b/i;
/** What is denied in a condition is denied nowhere: "if no minimum is reached". */
const IN_CONDITION =
  /\b(?:if|where|when(?:ever)?|should|in case|in the event(?: that)?|unless|until|whether)\b[^.;,]{0,100}$/i;
const BACK = 160;

/** Whether a thing that stands at a place is denied. @param length of its words */
function isDeniedThing(words: string, at: number, length: number): boolean {
  const before = words.slice(Math.max(0, at - BACK), at);
  const behind = words.slice(at + length);
  if (IN_CONDITION.test(before)) return false;
  return (
    ((NONE_OF.test(before) || NOT_GIVEN.test(before)) && !AFTER_ALL.test(behind)) || IS_NOT_GIVEN.test(behind)
  );
}

/** Words without the things that are denied in them; all others keep their places. */
export const withoutDeniedThings = (words: string, things: RegExp): string =>
  blankedWhere(words, new RegExp(things, 'gi'), (found, at) => isDeniedThing(words, at, found.length));
