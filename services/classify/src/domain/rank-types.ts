import type { Classification, TypeScore } from '@countersign/events';

/** Turns a model's answer into a classification: best first, confident when the best reaches the threshold. */
export function rankTypes(scores: readonly TypeScore[], threshold: number, model: string): Classification {
  const ranking = scores.toSorted((a, b) => b.score - a.score);
  const [best] = ranking;
  if (!best) throw new RangeError('A classification needs at least one type');
  return {
    version: 1,
    contractType: best.type,
    score: best.score,
    threshold,
    confident: best.score >= threshold,
    ranking,
    model,
  };
}
