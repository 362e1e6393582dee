import type { Brief } from '@countersign/events';
import type { Report } from './report.ts';

const folded = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** Where a report has printed words of the contract already, so that each clause is printed once. */
export function quotedBefore(report: Report) {
  const printed: { readonly words: string; readonly where: string }[] = [];
  const note = (quotes: readonly string[], where: string) =>
    printed.push(...quotes.map((quote) => ({ words: folded(quote), where })));
  const quotesIn = (burdens: Brief['burdens']) =>
    burdens.flatMap(({ citations }) => citations.map(({ quote }) => quote));
  note(
    report.risk.positions.flatMap(({ citations }) => citations.map(({ quote }) => quote)),
    '“Against the playbook”',
  );
  note(quotesIn(report.brief?.burdens ?? []), '“What binds unusually”');
  return {
    /** The heading under which the very words, or more of them, stand; undefined where they are new, and now noted. */
    placeOf(quote: string, where: string): string | undefined {
      const words = folded(quote);
      const before = printed.find((each) => each.words.includes(words));
      if (!before) printed.push({ words, where });
      return before?.where;
    },
  };
}
export type QuotedBefore = ReturnType<typeof quotedBefore>;
