import type { ExtractedText } from '@countersign/events';
import { classifyContract, type ReviewOutcome, type ReviewPort } from '@countersign/models';
import { type WrittenSection, writeSections } from '../reading/write-sections.ts';

const WHOLE_PAGE = { left: 0, top: 0, width: 1, height: 1 };

/** A text without a page, as one long page of body with a line for each of its lines. */
function asExtracted(text: string): ExtractedText {
  const lines = Array.from(text.matchAll(/[^\n]+/g), ({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
    box: WHOLE_PAGE,
    confidence: 1,
    role: 'body' as const,
  }));
  return {
    version: 1,
    language: 'en',
    method: 'text-layer',
    text,
    bodyEnd: text.length,
    pages: [{ number: 1, width: 595, height: 842, method: 'text-layer', start: 0, end: text.length, lines }],
  };
}

/** Whitespace apart, the same words in the same order. */
const folded = (text: string) => text.replaceAll(/\s+/g, ' ');

const quotesOf = ({ section: { content } }: WrittenSection): string[] =>
  [...(content?.findings ?? []), ...(content?.fields ?? [])].flatMap(({ citations }) =>
    citations.map(({ quote }) => quote),
  );

/** Writes and validates every section of a contract's report, as the summarize service does. */
export function sectionReview(): ReviewPort {
  return {
    async review(text): Promise<ReviewOutcome> {
      const written = await writeSections(asExtracted(text), classifyContract(text)[0]!.label);
      const passed = written.filter(({ section }) => section.outcome === 'passed');
      const quotes = passed.flatMap(quotesOf);
      const source = folded(text);
      return {
        citations: quotes.length,
        verbatim: quotes.filter((quote) => source.includes(folded(quote))).length,
        passed: {
          atOnce: passed.filter(({ repaired }) => !repaired).length,
          afterRepair: passed.filter(({ repaired }) => repaired).length,
          never: written.length - passed.length,
        },
      };
    },
  };
}
