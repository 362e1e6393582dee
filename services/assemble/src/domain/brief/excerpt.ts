const SENTENCE_END = /[.!?][”"’)\]]*(?=\s|$)/g;
/** What ends with a full stop without ending a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:(?:\p{L}\.)*\p{L}|No|Nos|Inc|Ltd|Corp|Co|Sec|Art|St|Mr|Mrs|Ms|Dr|vs|e\.g|i\.e|\d+(?:\.\d+)*)\.$/u;

/** Ends of sentences in a text, as offsets. */
const endsOf = (text: string): number[] =>
  [...text.matchAll(SENTENCE_END)]
    .map(({ 0: mark, index }) => index + mark.length)
    .filter((end) => !ABBREVIATION.test(text.slice(0, end)));

/** The sentences of a text, in their order. */
export function sentencesOf(text: string): string[] {
  const ends = [...endsOf(text), text.length];
  return ends
    .map((end, index) => text.slice(index === 0 ? 0 : ends[index - 1], end).trim())
    .filter((sentence) => sentence !== '');
}

/** Dashes under the words of a line, which filings of plain text set for underlining. */
const UNDERLINING = /(?<=^|\s)(?:- ?){3,}(?=\s|$)/g;

const ELLIPSIS = '…';

/** How much of an excerpt may stand before the words that count, where no sentence begins there. */
const BEFORE = 1 / 3;

/** Where an excerpt begins that is to hold what stands at a place: with a sentence, a part of one, or a word. */
function beginningFor(text: string, at: number, longest: number): number {
  const sentence = endsOf(text).findLast((end) => end <= at) ?? 0;
  if (at - sentence < longest * (1 - BEFORE)) return sentence;
  const near = Math.max(0, Math.floor(at - longest * BEFORE));
  const part = text.slice(near, at).search(/(?<=[;:,]) /);
  return part >= 0 ? near + part : Math.max(near, text.indexOf(' ', near));
}

/**
 * Words of the contract that fit in so many characters: whole sentences where the first one fits, else as many words
 * as fit, with an ellipsis wherever something was left out.
 * @param counts the words that it is quoted for; where the beginning does not hold them, it begins later
 */
export function excerpt(quote: string, longest: number, counts?: RegExp): string {
  const text = quote.replaceAll(UNDERLINING, ' ').replaceAll(/\s+/g, ' ').trim();
  const beginning = fromBeginning(text, longest);
  const found = counts?.exec(text);
  if (!found || counts?.test(beginning)) return beginning;
  const rest = fromBeginning(text.slice(beginningFor(text, found.index, longest)).trim(), longest);
  return rest.startsWith(ELLIPSIS) ? rest : `${ELLIPSIS}${rest}`;
}

function fromBeginning(text: string, longest: number): string {
  const opens = /^[\p{Lu}\p{N}“"‘(§$€£[]/u.test(text) ? '' : ELLIPSIS;
  if (text.length <= longest) return `${opens}${text}`;
  const end = endsOf(text).findLast((each) => each <= longest && each > longest / 4);
  if (end !== undefined) return `${opens}${text.slice(0, end)}`;
  const space = text.lastIndexOf(' ', longest);
  return `${opens}${text.slice(0, space > 0 ? space : longest)}${ELLIPSIS}`;
}
