import { clausePolarity } from '../clauses/polarity/clause-polarity.ts';
import type { Span } from '../span.ts';
import { clean } from './wording.ts';

/** Where an item of a list, or a proviso, begins in a passage. */
const BEGINS =
  /(?<=[.;:]\s+(?:and\s+|or\s+)?)(?=(?:\((?:[a-z]|[ivx]{2,4}|\d{1,2})\)|[a-z]\))\s)|(?<=[.;]\s*\n\s*)(?=[a-z]\.\s+[A-Z])|(?<=;\s+)(?=provided\b)/g;
const ITEM = /^(?:(?:\((?:[a-z]|[ivx]{2,4}|\d{1,2})\)|[a-z]\))\s|[a-z]\.\s+[A-Z])/;
/** Less is left out for nothing: a reader would rather have the whole passage. */
const WORTH_CUTTING = 60;
/** Less says nothing by itself. */
const SHORTEST = 40;
/** Words that lead a list in belong to each of its items. */
const LEADS = /:\s*$/;
/** The first item in the middle of a sentence: what leads it in leads the others in, too. */
const LED_IN = /[\w,]\s\((?:i|a|1)\)\s/;

function partsOf(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end);
  const starts = [0, ...[...words.matchAll(BEGINS)].map(({ index }) => index)];
  return starts.map((from, at) => ({
    start: start + from,
    end: start + words.slice(0, starts[at + 1] ?? words.length).trimEnd().length,
  }));
}

/**
 * The part of a passage that carries a clause: of a list the items that lay it down, of a sentence with a proviso the
 * proviso where only that does. Items that say something else before and behind are left out; what limits a clause is
 * not, and a list whose items say nothing without the words that lead them in stays whole.
 */
export function tellingPart(category: string, text: string, span: Span): Span {
  const parts = partsOf(text, span);
  const wordsOf = ({ start, end }: Span) => clean(text.slice(start, end));
  const leadsIn = parts.some((part) => LEADS.test(wordsOf(part))) || LED_IN.test(wordsOf(parts[0]!));
  if (parts.length < 2 || leadsIn) return span;
  const holds = parts.map((part) => clausePolarity(category, wordsOf(part)) === 'holds');
  const first = holds.indexOf(true);
  if (first < 0) return span;
  // A proviso behind the last of them limits it, and stays.
  const behind = parts.findIndex((part, at) => at > holds.lastIndexOf(true) && ITEM.test(wordsOf(part)));
  const last = behind < 0 ? parts.length - 1 : behind - 1;
  const start = parts[first]!.start - span.start >= WORTH_CUTTING ? parts[first]!.start : span.start;
  const end = span.end - parts[last]!.end >= WORTH_CUTTING ? parts[last]!.end : span.end;
  return end - start >= SHORTEST ? { start, end } : span;
}
