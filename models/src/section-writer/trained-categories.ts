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

/** Words that say the opposite of a category whose language they share. */
const OPPOSITES: ReadonlyMap<string, RegExp> = new Map([
  ['cap-on-liability', /\bliability\b[^.;]{0,80}\b(?:is|are|shall be|will be) unlimited\b/i],
  ['uncapped-liability', /\bliability\b[^.;]{0,80}\b(?:is|are|shall be|will be) limited to\b/i],
]);

export const isTrained = (category: string): boolean => bySlug.has(category);

/** Passages of a category that the clause finder was trained on; none unless it says that the contract holds one. */
export function findTrained(category: string, { text, hits, presence }: DocumentAnalysis): FoundPassage[] {
  const name = bySlug.get(category);
  if (!presence.some((candidate) => candidate.category === name && candidate.present)) return [];
  const found = hits.filter((hit) => {
    const words = clean(text.slice(hit.start, hit.end));
    return hit.category === name && saysSomething(words) && !OPPOSITES.get(category)?.test(words);
  });
  const best = found[0]?.score ?? 0;
  return found
    .filter(({ score }) => score >= best * NEARLY)
    .slice(0, MOST_PASSAGES)
    .map(({ start, end, score }) => ({ start, end, confidence: score }));
}
