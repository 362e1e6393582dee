const VERB =
  /\b(?:shall|will|may|must|can|cannot|is|are|was|were|be|has|have|had|does|do|agrees?|grants?|means|includes?|warrants?|appoints?|assigns?|undertakes?|keeps?|remains?|continues?|expires?|begins?|terminates?|receives?|pays|governs?|provides?|renews?|acknowledges?|waives?|represents?|covenants?|indemnif\w+|hereby)\b/i;
const SIGNATURE = /(?:^|\s)(?:Name|Title|By|Date)\s?:|\/s\//;

/** Whether words say something, unlike a heading, a row of a table or the lines for signatures. */
export const saysSomething = (words: string): boolean => VERB.test(words) && !SIGNATURE.test(words);

/** `9. General 9.1 Neither party …`: the article's number and heading before the clause's own. */
const ARTICLE = /^(?:(?:Article|Section|Clause)\s+)?\d{1,2}[.:]?\s+[^.;:]{1,60}?[.:]?\s+(?=\d{1,2}\.\d)/i;
/** What was left of the sentence before: `Payment is not acceptance. 5.3 The Buyer …`. */
const REST = /^[^.;]{1,40}\.\s+(?=\d{1,2}\.\d{1,2}\.?\s+[A-Z])/;
const NUMBER = /^(?:\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}\.|\([a-z\d]{1,4}\)|[a-z]\))\s+(?=[A-Z“"])/;

/** A sentence of a clause as a person would quote it in running text: without numbers and headings before it. */
export const withoutNumber = (sentence: string): string =>
  sentence.replace(ARTICLE, '').replace(REST, '').replace(NUMBER, '');
