import { findingsOf, type Report } from '../../report.ts';
import type { Block } from '../block.ts';
import { quotesOf } from './quotes-of.ts';

const onOneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** Whether words are part of others that the report quotes, or hold them. */
const isQuoted = (words: string, quoted: readonly string[]): boolean =>
  quoted.some((each) => each.includes(onOneLine(words)) || onOneLine(words).includes(each));

/** Passages that a partner must be told of and that the report quotes nowhere else, in the contract's own words. */
export function whatElseToKnow(report: Report): Block[] {
  const { brief, language } = report;
  if (!brief) return [];
  const quoted = [
    ...brief.burdens.flatMap(({ citations }) => citations.map(({ quote }) => quote)),
    ...findingsOf(report).flatMap(({ quotes }) => quotes.map(({ text }) => text)),
  ].map(onOneLine);
  const quotes = brief.points
    .flatMap(({ citations }) => citations)
    .filter(({ quote }) => !isQuoted(quote, quoted));
  if (quotes.length === 0) return [];
  return [{ kind: 'heading', level: 1, text: 'What else to know' }, ...quotesOf(quotes, language)];
}
