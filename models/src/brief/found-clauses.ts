import type { BriefClause } from '@countersign/events';
import { clausePresence, findClauses } from '../clauses/find-clauses.ts';
import { findKnown, KNOWN_CATEGORIES } from '../section-writer/find-category.ts';
import type { BriefSource } from './source.ts';

const LONGEST_WORDS = 160;

const beginning = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_WORDS ? `${line.slice(0, LONGEST_WORDS)}…` : line;
};

/** The clauses of each category that the clause finder is sure of, the likeliest passage of each. */
export function foundClauses({ text, passages }: Pick<BriefSource, 'text' | 'passages'>): BriefClause[] {
  const source = { text, passages, hits: findClauses(text), presence: clausePresence(text) };
  return KNOWN_CATEGORIES.flatMap((category) =>
    findKnown(category, source)
      .slice(0, 1)
      .map(({ start, end, confidence }) => ({
        category,
        confidence,
        start,
        end,
        words: beginning(text.slice(start, end)),
      })),
  );
}
