import type { Span } from '../span.ts';

const VERB =
  /\b(?:shall|will|may|must|can|cannot|is|are|was|were|be|has|have|had|does|do|agrees?|grants?|means|includes?|warrants?|appoints?|assigns?|undertakes?|keeps?|remains?|continues?|expires?|begins?|terminates?|receives?|pays|governs?|provides?|renews?|acknowledges?|waives?|represents?|covenants?|engages?|performs|delivers|supplies|sells|indemnif(?:y|ies)|hereby)\b/i;
const SIGNATURE = /(?:^|\s)(?:Name|Title|By|Date)\s?:|\/s\//;

/** Whether words say something, unlike a heading, a row of a table or the lines for signatures. */
export const saysSomething = (words: string): boolean => VERB.test(words) && !SIGNATURE.test(words);

/** `“Fee” means …`: what a word means is no term of the contract. */
export const isDefinition = (words: string): boolean =>
  /^\W*(?:\d[\d.]*\s+)?(?:\([a-z]{1,3}\)\s+)?(?:The (?:term|word)s?\s+)?[“"][^”"]{1,60}[”"][^.;]{0,60}\b(?:(?:shall )?means?|has the meaning|(?:shall )?includes?)\b/.test(
    words,
  );

/** `9. General 9.1 Neither party …`: the article's number and heading before the clause's own. */
const ARTICLE = /^(?:(?:Article|Section|Clause)\s+)?\d{1,2}[.:]?\s+[^.;:]{1,60}?[.:]?\s+(?=\d{1,2}\.\d)/i;
/** What was left of the sentence before: `Payment is not acceptance. 5.3 The Buyer …`. */
const REST = /^[^.;]{1,40}\.\s+(?=\d{1,2}\.\d{1,2}\.?\s+[A-Z])/;
const NUMBER = /^(?:\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}\.)\s+(?=[A-Z“"(])/;
/** `(b) the Buyer may inspect`, `(i.) to keep it secret`, `c) subject to clause 3`, `d. It ends`, `– to pay`. */
const ITEM_MARK =
  /^(?:\((?:[a-z\d]{1,4}|[A-Z])\.?\)|(?:[a-z]|\d{1,2}|[ivx]{2,4})\)|[-–•]|[a-z]\.(?=\s+[A-Z]))\s+/;
/** A proviso that is told alone: "provided, however, that the Buyer may end it". */
const PROVISO = /^provided,?\s+(?:however,?\s+)?(?:that\s+)?/i;
const RUN_IN_TITLE = /^(?:[A-Z][^.;:]{1,60}|[A-Z][A-Z ;,&/-]{1,60})\.\s+(?=[A-Z“"])/;
/** `Supply Agreement This Supply Agreement …`. */
const TITLE_OF_CONTRACT = /^(.{5,80}?)\s+(?=(?:This|The) \1\b)/i;
const END = /[;,:\s]*(?:(?<=[;,]\s*)(?:and|or))?$/;

/** A sentence that a list or a table ends: "remitted to:", "arising out of". */
const GOES_ON = /(?::|\b(?:to|of|by|from|for|in|on|within|with|following|the|an?))\s*$/i;

/** A passage from the number of its own clause on: what precedes it is a heading or the end of another sentence. */
export const fromOwnNumber = (words: string): string => words.replace(ARTICLE, '').replace(REST, '');

/** `14. Governing Law`, alone above its clause: few words, none of them a verb, the longer ones with capitals. */
const HEADING = /^\s*([^\n]{2,60}?)\s*\n\s*(?=[A-Z“"(\d])/;
/** What a sentence has and a heading has not: longer words without capitals, and verbs. */
const IN_SENTENCES = /\b(?:[a-z]{4,}|may|can|is|are|was|has|had|do|SHALL|WILL|MAY|MUST|IS|ARE)\b/;
const isHeading = (line: string): boolean => !IN_SENTENCES.test(line) && !/(?:[,;]|\b[a-z]{1,3})$/.test(line);

/** `4.4 Payment`, in the cell of a table beside its clause. */
const CELL_HEADING = /^\s*(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?([A-Z][^\t\n]{1,50}?)\s*\t\s*(?=[A-Z“"])/;

function cellHeading(words: string): number {
  const found = CELL_HEADING.exec(words);
  return found && !VERB.test(found[1]!) && saysSomething(words.slice(found[0].length)) ? found[0].length : 0;
}

/** A passage without the heading that stands in a line of its own above it, or in a cell beside it. */
export function withoutHeading(text: string, { start, end }: Span): Span {
  const cell = cellHeading(text.slice(start, end));
  if (cell > 0) return { start: start + cell, end };
  const startsLine = /(?:^|\n)\s*$/.test(text.slice(Math.max(0, start - 8), start));
  const found = startsLine && HEADING.exec(text.slice(start, end));
  return found && isHeading(found[1]!) ? { start: start + found[0].length, end } : { start, end };
}

const PAUSE = /[;:,]\s|\s(?=\((?:[a-z]{1,4}|\d)\)\s)/g;
const CONJUNCTION = /[\s;:,]*(?:\b(?:and|or|but)\b)?\s*$/;

/** A sentence that goes on for too long, cut where one would draw breath, with a mark that it goes on. */
export function abridged(sentence: string, longest: number): string {
  if (sentence.length <= longest) return sentence;
  const pauses = [...sentence.matchAll(PAUSE)].map(({ index }) => index);
  const last = pauses.findLast((pause) => pause <= longest) ?? 0;
  const cut = last > longest / 2 ? last : sentence.lastIndexOf(' ', longest);
  return `${sentence.slice(0, cut > 0 ? cut : longest).replace(CONJUNCTION, '')} …`;
}

/** The letter and the title of the next clause, which a page sets in the same paragraph: "… carries insurance. b. Counterparts." */
const NEXT_TITLE = /(?<=[.;]["”’)]*)\s+\(?[a-z]{1,3}[.)]\s+([A-Z][^.;:]{1,50})\.$/;
const withoutNextTitle = (words: string): string => {
  const title = NEXT_TITLE.exec(words)?.[1];
  return title === undefined || VERB.test(title) ? words : words.replace(NEXT_TITLE, '');
};

/** A sentence of a clause as a person would write it in running text: without numbers and headings, with a full stop. */
export function inRunningText(sentence: string): string {
  const unnumbered = fromOwnNumber(withoutNextTitle(sentence).replace(/^(?:and|or)\s+(?=\()/, ''))
    .replace(NUMBER, '')
    .replace(ITEM_MARK, '')
    .replace(PROVISO, '');
  const [title = ''] = RUN_IN_TITLE.exec(unnumbered) ?? [];
  const words = (saysSomething(title) ? unnumbered : unnumbered.slice(title.length)).replace(
    TITLE_OF_CONTRACT,
    '',
  );
  const ended = /[.?!]["”’)]*$/.test(words)
    ? words
    : `${words.replace(END, '')}${GOES_ON.test(words) ? ' …' : '.'}`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}
