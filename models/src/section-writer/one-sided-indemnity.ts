import type { DocumentAnalysis } from './document-analysis.ts';
import type { FoundPassage } from './found-passage.ts';

/** Who indemnifies: the words before "shall … indemnify", back to the start of the clause. */
const INDEMNITOR =
  /(?:^|[.;:)\]”"]\s+|\n)\s*(?:[\w.()]+\s+)??([A-Z][\w’'&.-]*(?:\s+[\w’'&.-]+){0,5}?)\s*,?\s+(?:shall|will|must|agrees? to|hereby|undertakes to)\b[^.;]{0,80}\bindemnif/g;
const MUTUAL =
  /\b(?:each|either|both) (?:of the )?part(?:y|ies)\b[^.;]{0,120}\bindemnif|\bindemnifying party\b/i;
/** Licensors usually answer for infringement, whatever else is balanced. */
const INFRINGEMENT = /\binfring/i;
const CONFIDENCE = 0.7;

const name = (words: string) =>
  words
    .toLowerCase()
    .replace(/^(?:the|\d[\d.]*|\([a-z]\))\s+/, '')
    .trim();

/** An indemnity is one-sided when, in the whole document, one party only is said to indemnify. */
export function findOneSidedIndemnity({
  text,
  passages,
}: Pick<DocumentAnalysis, 'text' | 'passages'>): FoundPassage[] {
  if (MUTUAL.test(text)) return [];
  const found = passages.flatMap(({ start, end }) =>
    Array.from(text.slice(start, end).matchAll(INDEMNITOR), ([, words]) => ({
      start,
      end,
      indemnitor: name(words!),
    })),
  );
  if (new Set(found.map(({ indemnitor }) => indemnitor)).size !== 1) return [];
  return found
    .filter(({ start, end }) => !INFRINGEMENT.test(text.slice(start, end)))
    .slice(0, 1)
    .map(({ start, end }) => ({ start, end, confidence: CONFIDENCE }));
}
