import type { Span } from '../passages/span.ts';

/** What a definition or a list names, and what a party is told to do with things. */
const DEFINES =
  /\b(?:means?|includes?|including|comprises?|comprising|contains?|consists? of|such as|(?:shall|will|does|do) not include|in the form of)\b/i;
const PARTY_DOES =
  /(?:\b[A-Z]\w+|\b(?:part(?:y|ies)|sides?|it|they))(?: and (?:its|their) \w+)? (?:shall|will|must|may|agrees? to|undertakes? to)(?: \w+ly)?(?: not)? (?!be\b)\w+/;
/** "information systems": one noun. */
const COMPOUND = /^(?:information|instructions?|messages?|memo|hint|reminder) \w+$/i;
/** "notes, models, analyses and": a list that goes on. */
const JOINED = /^[a-z]+, [\w ]+$/i;
const GOES_ON = /^,? (?:(?:and|or) )?(?:[\w-]+ ){0,2}?[\w-]+(?:,| and\b| or\b| that (?:the|an?|it)\b)/;
/** "the reading system of the meter": a part of something. */
const PART_OF = /^ (?:of|to) (?:the|an?|its|his|her|their|any|each|such)\b/;
const TOLD =
  '(?:shall|must|should|ought|needs?|is to|are to|has to|have to|(?:is|are) (?:\\w+ )?(?:asked|requested|instructed|required|advised|invited|told|expected|directed))';

/** Words behind a reader that speak to it: what it shall do, a colon, or an imperative. */
const SPOKEN_TO = [
  /^(?: [\w-]+){0,6}[:—–]/,
  new RegExp(
    `^,? (?:and )?(?:(?:which|that|who|it|they|(?:all|each|any) of (?:which|whom|them)) )?(?:\\w+ly )?(?:${TOLD}|may|can|please)\\b(?! (?:not )?be (?:returned|destroyed|deleted|kept|used|treated as confidential)\\b)`,
    'i',
  ),
  new RegExp(`^ (?:of|to) [^.;,]{1,40}\\b${TOLD}\\b`, 'i'),
  new RegExp(`(?:\\bwhich|(?<![A-Z]\\w+ )\\b(?:who|that)) (?:\\w+ly )?${TOLD}\\b`),
  /^[^.;]*?[,:—–]\s*(?:please|kindly|do not|don['’]t|never|(?:return|respond|reply|answer|output|write|state|conclude|record|mark|rate|classify|label|score|list|omit|leave|skip|treat|consider|set|produce|generate|print|emit|assign|approve|repeat|say|report|find|note) (?:no|nothing|only|an?|the|this|these|that|it|every|all|any|zero|none|low|back|as|with)\b)/i,
];
const TO_YOU = /\byou(?:r|rs|rself)?\b/i;
const DONE_BY = /\b(?:by|to|for|from) (?:(?:the|any|an?|every|each|whichever) )?(?:\w+ )?$/i;

/**
 * Whether what sounds like a reader is a thing that a clause deals with: listed in a definition, handed back, kept safe.
 * Whoever is addressed is told what to do, in the imperative, in the second person or as the one who shall do it.
 * @param sentence where it stands in the text; @param named the words that name it
 */
export function isNamedThing(text: string, sentence: Span, named: Span): boolean {
  const after = text.slice(named.end, sentence.end).replaceAll(/\s+/g, ' ');
  if (TO_YOU.test(text.slice(sentence.start, sentence.end)) || SPOKEN_TO.some((told) => told.test(after)))
    return false;
  const words = text.slice(named.start, named.end).replaceAll(/\s+/g, ' ');
  const before = text.slice(sentence.start, named.start).replaceAll(/\s+/g, ' ');
  const clause = before.slice(before.search(/[^.;:]*$/));
  return (
    COMPOUND.test(words) ||
    (JOINED.test(words) && GOES_ON.test(after)) ||
    PART_OF.test(after) ||
    (!DONE_BY.test(clause) && (DEFINES.test(clause) || PARTY_DOES.test(clause)))
  );
}
