const VERB =
  /\b(?:shall|will|may|must|can|cannot|is|are|was|were|be|has|have|had|does|do|agrees?|grants?|means|includes?|warrants?|appoints?|assigns?|undertakes?|keeps?|remains?|continues?|expires?|begins?|terminates?|receives?|pays|governs?|provides?|renews?|acknowledges?|waives?|represents?|covenants?|engages?|performs|delivers|supplies|sells|indemnif\w+|hereby)\b/i;
const SIGNATURE = /(?:^|\s)(?:Name|Title|By|Date)\s?:|\/s\//;

/** Whether words say something, unlike a heading, a row of a table or the lines for signatures. */
export const saysSomething = (words: string): boolean => VERB.test(words) && !SIGNATURE.test(words);

/** `“Fee” means …`: what a word means is no term of the contract. */
export const isDefinition = (words: string): boolean =>
  /^\W*(?:\d[\d.]*\s+)?(?:\([a-z]{1,3}\)\s+)?(?:The (?:term|word)s?\s+)?[“"][^”"]{1,60}[”"][^.;]{0,60}\b(?:means?|has the meaning)\b/.test(
    words,
  );

/** `9. General 9.1 Neither party …`: the article's number and heading before the clause's own. */
const ARTICLE = /^(?:(?:Article|Section|Clause)\s+)?\d{1,2}[.:]?\s+[^.;:]{1,60}?[.:]?\s+(?=\d{1,2}\.\d)/i;
/** What was left of the sentence before: `Payment is not acceptance. 5.3 The Buyer …`. */
const REST = /^[^.;]{1,40}\.\s+(?=\d{1,2}\.\d{1,2}\.?\s+[A-Z])/;
const NUMBER = /^(?:\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}\.|\((?:[a-z\d]{1,4}|[A-Z])\)|[a-z]\))\s+(?=[A-Z“"])/;
const RUN_IN_TITLE = /^[A-Z][^.;:]{1,60}\.\s+(?=[A-Z])/;
/** `Supply Agreement This Supply Agreement …`. */
const TITLE_OF_CONTRACT = /^(.{5,80}?)\s+(?=(?:This|The) \1\b)/i;
const END = /[;,:\s]*(?:(?<=[;,]\s*)(?:and|or))?$/;

/** A passage from the number of its own clause on: what precedes it is a heading or the end of another sentence. */
export const fromOwnNumber = (words: string): string => words.replace(ARTICLE, '').replace(REST, '');

/** A sentence of a clause as a person would write it in running text: without numbers and headings, with a full stop. */
export function inRunningText(sentence: string): string {
  const unnumbered = fromOwnNumber(sentence.replace(/^(?:and|or)\s+(?=\()/, '')).replace(NUMBER, '');
  const [title = ''] = RUN_IN_TITLE.exec(unnumbered) ?? [];
  const words = (saysSomething(title) ? unnumbered : unnumbered.slice(title.length)).replace(
    TITLE_OF_CONTRACT,
    '',
  );
  const ended = /[.?!]["”’)]*$/.test(words) ? words : `${words.replace(END, '')}.`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}
