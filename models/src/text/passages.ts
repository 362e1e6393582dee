import type { Span } from '../span.ts';

const shortest = 30;
const longest = 1500;
const semicolonFrom = 600;

const boundary =
  /[.;?!]["'”’)\]]{0,3}\s+|\n[^\S\n]*\n\s*|\n\s*(?=(?:\d{1,2}(?:\.\d{1,2})+|\d{1,2}\.|\([a-z]{1,4}\)|\(\d{1,2}\)|article|section)\s)/gi;
const abbreviation =
  /(?:^|[\s("“])(?:(?:[a-z]\.)+[a-z]|inc|ltd|pte|pty|corp|co|no|nos|sec|art|st|mr|mrs|ms|dr|vs|etc|e\.g|i\.e|u\.s|jr|sr|dept|exh|para|[a-z]|\d{1,3}(?:\.\d{1,3})*)\.["”')]*\s+$/i;

/** "Under clause 4." ends where a paragraph does. */
const emptyLine = /\n[^\S\n]*\n/;

/** Whether a sentence may start with this character. */
const startsSentence = (character: string): boolean => !/[a-z,;]/.test(character);

const numberWord =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand';

/** A line that ends with such a word goes on after the break of a page, or of the line: "within thirty", "(30) days". */
const unfinished = new RegExp(
  `\\b(?:the|this|these|an?|any|such|its|their|of|and|or|to|in|on|by|for|with|from|under|shall|may|will|be|is|not|than|each|notwithstanding|${numberWord})\\s*$`,
  'i',
);
/** The longest of these words. */
const longestUnfinished = 15;

/** "5.1 Non-competition.": a number, some words, no verb. */
const runInTitle =
  /^\s*(?:(?:article|section|clause)\s+)?(?:\d[\d.]*(?:[A-Z]\.?)?|\([a-z\d]{1,4}\))\s(?!.*\b(?:shall|will|may|must|can(?:not)?|is|are|was|were|has|have|had|do(?:es)?|agrees?|means|represents|warrants|hereby)\b).{1,100}$/is;
const mostWordsOfTitle = 12;

/** Whether words are no more than the title of the sentence that follows in the same line. */
const isRunInTitle = (words: string): boolean =>
  runInTitle.test(words) && words.trim().split(/\s+/).length <= mostWordsOfTitle;

function endsPassage(text: string, start: number, mark: string, next: number): boolean {
  if (next - start < shortest) return false;
  if (mark.startsWith('\n')) {
    const ending = next - mark.length;
    if (unfinished.test(text.slice(Math.max(start, ending - longestUnfinished), ending))) return false;
    return startsSentence(text.charAt(next)) || /[.;:?!]\s*$/.test(text.slice(next - mark.length - 3, next));
  }
  if (mark.startsWith(';')) return next - start > semicolonFrom;
  if (!startsSentence(text.charAt(next))) return false;
  if (!mark.startsWith('.') || emptyLine.test(mark)) return true;
  return (
    !abbreviation.test(text.slice(Math.max(start, next - mark.length - 8), next)) &&
    !isRunInTitle(text.slice(start, next))
  );
}

/** Cuts what is left over-long at white space, so that no passage outgrows what one clause needs. */
function* cutLong(text: string, start: number, end: number): Generator<Span> {
  let from = start;
  while (end - from > longest) {
    const space = text.slice(from, from + longest).lastIndexOf(' ');
    const cut = from + (space > longest / 2 ? space + 1 : longest);
    yield { start: from, end: cut };
    from = cut;
  }
  if (from < end) yield { start: from, end };
}

function trimmed(text: string, { start, end }: Span): Span {
  let first = start;
  let last = end;
  while (first < last && text.charCodeAt(first) <= 32) first++;
  while (last > first && text.charCodeAt(last - 1) <= 32) last--;
  return { start: first, end: last };
}

/**
 * Sentence-like passages of a contract, in order, without surrounding white space: they end at
 * sentence ends, paragraph ends and numbered items, never after an abbreviation or an item number.
 * A heading stays with the sentence it introduces. None is longer than 1,500 code units.
 */
export function splitPassages(text: string): Span[] {
  const passages: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    const passage = trimmed(text, { start, end });
    if (passage.end > passage.start) passages.push(...cutLong(text, passage.start, passage.end));
    start = end;
  };
  for (const match of text.matchAll(boundary)) {
    const next = match.index + match[0].length;
    if (endsPassage(text, start, match[0], next)) close(next);
  }
  close(text.length);
  return passages;
}
