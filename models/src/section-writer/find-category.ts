import { clausePolarity } from '../clauses/polarity/clause-polarity.ts';
import type { DocumentAnalysis } from './document-analysis.ts';
import { findByDefinition } from './find-by-definition.ts';
import { findByPhrase } from './find-by-phrase.ts';
import type { FoundPassage } from './found-passage.ts';
import { findOneSidedIndemnity } from './one-sided-indemnity.ts';
import type { Definition } from './section-request.ts';
import { TELLING_PHRASES } from './telling-phrases.ts';
import { findTrained, TRAINED_CATEGORIES } from './trained-categories.ts';
import { clean } from './wording.ts';

const firstFound = (...finders: (() => FoundPassage[])[]): FoundPassage[] => {
  for (const find of finders) {
    const found = find();
    if (found.length > 0) return found;
  }
  return [];
};

/** What the finders of known categories look at. */
type ClauseSource = Pick<DocumentAnalysis, 'text' | 'passages' | 'hits' | 'presence'>;

/** Categories that are found by what is known of them, without a definition. */
export const KNOWN_CATEGORIES: readonly string[] = [
  ...new Set([...TRAINED_CATEGORIES, ...TELLING_PHRASES.keys(), 'one-sided-indemnity']),
];

/** Passages of a known category. */
export function findKnown(name: string, source: ClauseSource): FoundPassage[] {
  if (name === 'one-sided-indemnity') {
    return findOneSidedIndemnity(source).filter(
      ({ start, end }) => clausePolarity(name, clean(source.text.slice(start, end))) === 'holds',
    );
  }
  return firstFound(
    () => findTrained(name, source),
    () => findByPhrase(name, source),
  );
}

/**
 * Passages that hold what a category defines: by the trained finder, else by what is known of the category. Passages
 * that deny it or only sound like it are none.
 */
export function findCategory(category: Definition, analysis: DocumentAnalysis): FoundPassage[] {
  const { name } = category;
  // What nobody defined is for models that read; words in common with a definition would find anything.
  if (name === 'unexpected') return [];
  return KNOWN_CATEGORIES.includes(name) ? findKnown(name, analysis) : findByDefinition(category, analysis);
}
