import type { DocumentAnalysis } from './document-analysis.ts';
import { findByDefinition } from './find-by-definition.ts';
import type { FoundPassage } from './found-passage.ts';
import { findOneSidedIndemnity } from './one-sided-indemnity.ts';
import type { Definition } from './section-request.ts';
import { findTrained, isTrained } from './trained-categories.ts';

/** Passages that hold what a category defines. */
export function findCategory(category: Definition, analysis: DocumentAnalysis): FoundPassage[] {
  if (isTrained(category.name)) return findTrained(category.name, analysis);
  if (category.name === 'one-sided-indemnity') return findOneSidedIndemnity(analysis);
  return findByDefinition(category, analysis);
}
