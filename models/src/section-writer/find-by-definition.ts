import type { DocumentAnalysis } from './document-analysis.ts';
import type { FoundPassage } from './found-passage.ts';
import { stems } from './relevant-passages.ts';
import type { Definition } from './section-request.ts';

/** Words of name and definition that a passage must hold before it counts. */
const FEWEST_MATCHES = 2;
const MOST_CONFIDENT = 0.6;

/** For categories that no model was trained on: the passage that shares most words with name and definition. */
export function findByDefinition(
  { name, definition }: Definition,
  { text, rank }: DocumentAnalysis,
): FoundPassage[] {
  const nameStems = stems(name.replaceAll('-', ' '));
  const wanted = new Set([...nameStems, ...stems(definition)]).size;
  const [best] = rank(`${name.replaceAll('-', ' ')} ${definition}`).filter(({ start, end, matched }) => {
    const held = new Set(stems(text.slice(start, end)));
    return matched >= FEWEST_MATCHES && nameStems.every((stem) => held.has(stem));
  });
  if (!best) return [];
  return [
    {
      start: best.start,
      end: best.end,
      confidence: MOST_CONFIDENT * Math.min(1, (2 * best.matched) / wanted),
    },
  ];
}
