import { estimateTokens } from './estimate-tokens.ts';
import type { Span } from './span.ts';
import { splitPassages } from './split-passages.ts';

export interface Budget {
  readonly tokens: number;
  readonly charactersPerToken: number;
}

/** Contracts begin with parties and dates; the opening is kept whatever its words are. */
const OPENING_PASSAGES = 3;

function termPattern(terms: readonly string[]): RegExp {
  const alternatives = terms.map((term) => term.replaceAll(/[^\p{L}\p{N}\s-]/gu, '')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'giu');
}

/** How much of a passage is about the terms: different ones count, repeats and length hardly. */
function relevance(passage: string, pattern: RegExp): number {
  const found = Array.from(passage.matchAll(pattern), ([term]) => term.toLowerCase());
  return new Set(found).size + found.length / (1 + passage.length / 100);
}

/** How many characters passages hold together. */
export const charactersIn = (passages: readonly Span[]): number =>
  passages.reduce((sum, { start, end }) => sum + end - start, 0);

/** Joins passages that touch. */
function joined(passages: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const passage of passages) {
    const last = spans.at(-1);
    if (last?.end === passage.start) spans[spans.length - 1] = { start: last.start, end: passage.end };
    else spans.push(passage);
  }
  return spans;
}

/**
 * Chooses what of a document goes into the prompt: all of it where it fits the budget, else the opening and the
 * passages that hold most of the terms, in their order.
 */
export function narrowDocument(text: string, terms: readonly string[], budget: Budget): Span[] {
  const tokensOf = ({ start, end }: Span) =>
    estimateTokens(text.slice(start, end), budget.charactersPerToken);
  if (tokensOf({ start: 0, end: text.length }) <= budget.tokens) return [{ start: 0, end: text.length }];

  const pattern = termPattern(terms);
  const ranked = splitPassages(text)
    .map((span, index) => ({
      ...span,
      score: index < OPENING_PASSAGES ? Infinity : relevance(text.slice(span.start, span.end), pattern),
    }))
    .toSorted((a, b) => b.score - a.score || a.start - b.start);

  let left = budget.tokens;
  const chosen = ranked.filter((span) => {
    const tokens = tokensOf(span);
    if (tokens > left) return false;
    left -= tokens;
    return true;
  });
  return joined(chosen.toSorted((a, b) => a.start - b.start).map(({ start, end }) => ({ start, end })));
}
