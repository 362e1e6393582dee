import { clausePolarity } from '../clauses/polarity/clause-polarity.ts';
import type { DocumentAnalysis } from './document-analysis.ts';
import type { FoundPassage } from './found-passage.ts';
import { saysSomething } from './sentences.ts';
import { TELLING_PHRASES } from './telling-phrases.ts';
import { clean } from './wording.ts';

/** Share of contracts of CUAD with such a phrase that hold the category, over all phrases, rounded down. */
const CONFIDENCE = 0.75;
const MOST_PASSAGES = 2;

/** Passages that hold a telling phrase of the category. */
export function findByPhrase(
  category: string,
  { text, passages }: Pick<DocumentAnalysis, 'text' | 'passages'>,
): FoundPassage[] {
  const phrase = TELLING_PHRASES.get(category);
  if (!phrase) return [];
  return passages
    .filter(({ start, end }) => {
      const words = clean(text.slice(start, end));
      return phrase.test(words) && saysSomething(words) && clausePolarity(category, words) === 'holds';
    })
    .slice(0, MOST_PASSAGES)
    .map(({ start, end }) => ({ start, end, confidence: CONFIDENCE }));
}
