import { clausePolarity } from '../clauses/polarity/clause-polarity.ts';
import { type ClauseCategory, clauseCategories } from '../labels.ts';
import type { DocumentAnalysis } from './document-analysis.ts';
import type { FoundPassage } from './found-passage.ts';
import { saysSomething } from './sentences.ts';
import { clean } from './wording.ts';

/** `Rofr/Rofo/Rofn` as the reports write it: `rofr-rofo-rofn`. */
const slugOf = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

const bySlug = new Map<string, ClauseCategory>(clauseCategories.map((name) => [slugOf(name), name]));

/** Passages beside the best one are given when they are nearly as likely. */
const NEARLY = 0.6;
const MOST_PASSAGES = 2;

/** The categories that the clause finder was trained on, as reports write them. */
export const TRAINED_CATEGORIES: readonly string[] = [...bySlug.keys()];

/**
 * Passages of a category that the clause finder was trained on; none unless it says that the contract holds one. What
 * only sounds like it gives way to a passage nearly as likely, never to an unlikely one.
 */
export function findTrained(
  category: string,
  { text, hits, presence }: Pick<DocumentAnalysis, 'text' | 'hits' | 'presence'>,
): FoundPassage[] {
  const name = bySlug.get(category);
  if (!presence.some((candidate) => candidate.category === name && candidate.present)) return [];
  const found = hits.filter(
    ({ category: its, start, end }) => its === name && saysSomething(clean(text.slice(start, end))),
  );
  const best = found[0]?.score ?? 0;
  return found
    .filter(({ score }) => score >= best * NEARLY)
    .filter(({ start, end }) => clausePolarity(category, clean(text.slice(start, end))) === 'holds')
    .slice(0, MOST_PASSAGES)
    .map(({ start, end, score }) => ({ start, end, confidence: score }));
}
