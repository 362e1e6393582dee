import { clausePolarity } from '../clauses/polarity/clause-polarity.ts';
import type { DocumentAnalysis } from './document-analysis.ts';
import { findByDefinition } from './find-by-definition.ts';
import { findByPhrase } from './find-by-phrase.ts';
import type { FoundPassage } from './found-passage.ts';
import { findOneSidedIndemnity } from './one-sided-indemnity.ts';
import type { Definition } from './section-request.ts';
import { TELLING_PHRASES } from './telling-phrases.ts';
import { findTrained, isTrained } from './trained-categories.ts';
import { clean } from './wording.ts';

const firstFound = (...finders: (() => FoundPassage[])[]): FoundPassage[] => {
  for (const find of finders) {
    const found = find();
    if (found.length > 0) return found;
  }
  return [];
};

/**
 * Passages that hold what a category defines: by the trained finder, else by what is known of the category. Passages
 * that deny it or only sound like it are none.
 */
export function findCategory(category: Definition, analysis: DocumentAnalysis): FoundPassage[] {
  const { name } = category;
  const { text } = analysis;
  return candidatesOf(category, analysis).filter(
    ({ start, end }) => clausePolarity(name, clean(text.slice(start, end))) === 'holds',
  );
}

function candidatesOf(category: Definition, analysis: DocumentAnalysis): FoundPassage[] {
  const { name } = category;
  // What nobody defined is for models that read; words in common with a definition would find anything.
  if (name === 'unexpected') return [];
  if (name === 'one-sided-indemnity') return findOneSidedIndemnity(analysis);
  if (!isTrained(name) && !TELLING_PHRASES.has(name)) return findByDefinition(category, analysis);
  return firstFound(
    () => findTrained(name, analysis),
    () => findByPhrase(name, analysis),
  );
}
