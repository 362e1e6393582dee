import type { Span } from '../span.ts';

/** Whoever a part of a sentence begins with, and the verb that says that it is a part of its own. */
const OWN_SUBJECT = String.raw`(?:the |each |either |neither |both |no |that of the )?[A-Za-z][\w’'-]*(?: (?:of the |of )?[A-Za-z][\w’'-]*){0,3}?,?`;
const OWN_VERB = String.raw`(?:(?:also|then|hereby|only|alone) )?(?:shall|will|may|must|can|cannot|is|are|has|does|agrees?|hereby|undertakes?|assigns?|transfers?|pays?|grants?|waives?)\b`;
/** Where a sentence goes on with somebody else: a semicolon, or "and the Buyer may". */
const NEXT_PART = new RegExp(
  String.raw`;\s+(?!(?:and |but )?(?:provided|except|unless|save|subject|however|always|so long|otherwise)\b)(?:(?:and|but|or|nor)\s+)?|,?\s+(?:and|but|while|whereas)\s+(?=${OWN_SUBJECT} ${OWN_VERB})`,
  'g',
);
/** A sentence of its own in the same passage; not behind an abbreviation or a number. */
const NEXT_SENTENCE =
  /(?<=[\p{Ll}\d)”"’%]\.)(?<!\b(?:Inc|Ltd|Co|Corp|No|Nos|Sec|Art|St|Mr|Mrs|Ms|Dr|vs|plc)\.)(?<!(?:^|\s)\W?\d[\d.]*\.)\s+(?=[\p{Lu}“"(]|\d+\.\d)/gu;

/** What such a part hangs on rules the rest of the sentence too: "If Tarn is sold, Birch may leave and Tarn shall pay". */
const CONDITION =
  /^\W*(?:\d[\d.]*\s+)?(?:if|where|when(?:ever)?|should|in the event|upon|on|in case|provided|once|after|unless|subject to|for so long|to the extent)\b/i;
/** A relative pronoun in the place of a subject begins no part: "the Buyer, and which shall". */
const NO_SUBJECT = /^(?:which|who|that(?! of)|such|it|they|this|these|there|if|any|all|in no|as)\b/i;

/**
 * The parts of a sentence that have a subject and a verb of their own, as spans of it; one where it is all of one piece or
 * begins with what the whole of it hangs on.
 * @param words a passage in one line
 */
export function partsOf(words: string): Span[] {
  return sentencesIn(words).flatMap((sentence) =>
    partsOfSentence(words.slice(sentence.start, sentence.end)).map(({ start, end }) => ({
      start: sentence.start + start,
      end: sentence.start + end,
    })),
  );
}

/** The sentences of a passage, as spans of it. */
export function sentencesIn(words: string): Span[] {
  const cuts = [...words.matchAll(NEXT_SENTENCE)];
  const starts = [0, ...cuts.map(({ index, 0: cut }) => index + cut.length)];
  return starts.map((start, index) => ({ start, end: cuts[index]?.index ?? words.length }));
}

function partsOfSentence(words: string): Span[] {
  if (CONDITION.test(words)) return [{ start: 0, end: words.length }];
  const cuts = [...words.matchAll(NEXT_PART)].filter(
    ({ 0: cut, index }) => cut.startsWith(';') || !NO_SUBJECT.test(words.slice(index + cut.length)),
  );
  const starts = [0, ...cuts.map(({ index, 0: cut }) => index + cut.length)];
  const ends = [...cuts.map(({ index }) => index), words.length];
  return starts.map((start, index) => ({ start, end: ends[index]! }));
}
