import { contractTypes } from '../labels.ts';
import { applyLogistic } from '../linear/logistic.ts';
import type { TypeScore } from '../types/type-model.ts';

/** Margins are held to this range, so that one odd passage does not decide alone. */
const widest = 2;

/** How many of a contract's passages have a say: a clause that is there is often spread over a few. */
const counted = 5;
/** Margins weigh more than types: these make one ridge penalty suit both. */
const emphasis = { margin: 3, type: 0.5 };

/** What decides whether a contract holds a category: its best passages, and the contract's type. */
export function presenceInputs(margins: readonly number[], types: readonly TypeScore[]): number[] {
  const best = new Array<number>(counted).fill(-widest);
  for (const margin of margins) {
    if (margin <= best[counted - 1]!) continue;
    best[counted - 1] = Math.min(margin, widest);
    best.sort((a, b) => b - a);
  }
  const scores = new Map(types.map(({ label, score }) => [label, score]));
  return [
    ...best.map((margin) => margin * emphasis.margin),
    ...contractTypes.map((type) => (scores.get(type) ?? 0) * emphasis.type),
  ];
}

/**
 * How likely a contract holds a category: by all that {@link presenceInputs} tell, or by its
 * likeliest passage: a contract holds what one of its passages holds.
 * @param calibration what turns a margin into a probability.
 */
export function presenceScore(
  weights: readonly number[],
  calibration: readonly number[],
  margins: readonly number[],
  types: readonly TypeScore[],
): number {
  const likeliest = margins.reduce((most, margin) => Math.max(most, applyLogistic(calibration, [margin])), 0);
  return Math.max(applyLogistic(weights, presenceInputs(margins, types)), likeliest);
}

/** Half of the F1 usually reached over all categories together. */
const overall = 0.42;

/**
 * The score from which a category is called present. Half the best F1 that any threshold reaches is
 * the threshold with the best expected F1 where scores are probabilities (Lipton et al. 2014), and
 * steadier on rare categories than the best one found. Half the category's own serves the average
 * over categories, half the overall F1 serves the F1 over all decisions: this is midway.
 */
export function presenceThreshold(scores: readonly number[], present: readonly boolean[]): number {
  const wanted = present.filter(Boolean).length;
  let best = 0;
  let right = 0;
  [...scores.keys()]
    .sort((a, b) => scores[b]! - scores[a]!)
    .forEach((item, at) => {
      if (present[item]) right++;
      best = Math.max(best, (2 * right) / (at + 1 + wanted));
    });
  return (best / 2 + overall) / 2;
}
