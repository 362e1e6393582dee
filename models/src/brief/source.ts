import { type DateMention, dateReader } from '@countersign/documents/values';
import type { BriefParty, Citation } from '@countersign/events';
import type { Span } from '../span.ts';
import { splitPassages } from '../text/passages.ts';
import { withoutFilingStamps } from './parties/filing-stamps.ts';
import { findParties } from './parties/find-parties.ts';

/** A passage of the contract, with its words as they read without line breaks. */
export interface Passage extends Span {
  readonly words: string;
}

/** Characters. Longer contracts have many terms that are like no others, and most of those are harmless. */
export const SHORT_CONTRACT = 20_000;

/** What every reader of the brief works on. */
export interface BriefSource {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly parties: readonly BriefParty[];
  /** The days that some of its words name; which number is the month is decided by the whole text. */
  readonly datesIn: (words: string) => DateMention[];
}

const LONGEST_QUOTE = 900;

/** White space as in running text; without the letters that scans tear off ordinals ("26t h day"). */
const inLine = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(
      /\b(\d{1,2})(s t|n d|r d|t h)\b/g,
      (_, day: string, ending: string) => day + ending.replace(' ', ''),
    );

const IN_CAPITALS = /^[^a-z]{60,}$/;
const GOES_ON_IN_CAPITALS = /^[A-Z][^a-z]{30}/;

/** A sentence in capitals that ends with a comma goes on behind the break of a page. */
function withoutBreaks(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    const words = before ? text.slice(before.start, before.end) : '';
    const goesOn =
      words.endsWith(',') &&
      IN_CAPITALS.test(words.slice(-120)) &&
      GOES_ON_IN_CAPITALS.test(text.slice(span.start, span.end));
    if (before && goesOn) joined[joined.length - 1] = { start: before.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}

/** The next numbered clause in the same line, behind a sentence that ends with a number: "clause 4. 5.1 The term". */
const NEXT_NUMBER = /(?<=\d[.;]\s)(?=\d{1,2}\.\d{1,2}\.?\s+["“]?[A-Z])/g;

function atNumbers(text: string, { start, end }: Span): Span[] {
  const cuts = [...text.slice(start, end).matchAll(NEXT_NUMBER)].map(({ index }) => start + index);
  return [start, ...cuts].map((from, index) => ({
    start: from,
    end: (cuts[index] ?? end + 1) - 1,
  }));
}

/** The passages of a text, each with its words; what a register stamped on the pages is none of them. */
export const passagesOf = (text: string): Passage[] => {
  const own = withoutFilingStamps(text);
  return withoutBreaks(own, splitPassages(own))
    .flatMap((span) => atNumbers(own, span))
    .map(({ start, end }) => ({
      start,
      end,
      words: inLine(own.slice(start, end)),
    }));
};

/** Prepares a text for the readers. @param text body of the contract, in reading order */
export const briefSource = (text: string): BriefSource => ({
  text,
  passages: passagesOf(text),
  parties: findParties(text),
  datesIn: dateReader(text),
});

/** Cites a span of the text, cut between words where it is long. */
export function cite(text: string, { start, end }: Span): Citation[] {
  if (end - start <= LONGEST_QUOTE) return [{ quote: text.slice(start, end), start, end }];
  const space = text.lastIndexOf(' ', start + LONGEST_QUOTE);
  const cut = space > start ? space : start + LONGEST_QUOTE;
  return [{ quote: text.slice(start, cut), start, end: cut }];
}

/** Cites the stretch around a match in a passage's words that a quote can hold. */
export function citeAround(text: string, passage: Span, at: number): Citation[] {
  const length = passage.end - passage.start;
  if (length <= LONGEST_QUOTE) return cite(text, passage);
  const from = Math.max(
    passage.start,
    Math.min(passage.end - LONGEST_QUOTE, passage.start + at - LONGEST_QUOTE / 3),
  );
  const space = from === passage.start ? from : text.indexOf(' ', from) + 1;
  return cite(text, { start: space, end: passage.end });
}
