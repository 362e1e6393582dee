import { seededRandom, shuffle } from './random.ts';
import type { SparseVector } from './sparse-vector.ts';

export interface SvmOptions {
  /** Penalty of a positive example; the larger, the closer the fit. */
  positiveCost: number;
  negativeCost: number;
  epochs: number;
}

/** A separating plane: weights per vocabulary row, the last entry being the bias. */
export type Plane = Float64Array;

/** An example this far on its side of the margin, after the first pass, is not looked at again. */
const safelyOutside = 0.1;

const dot = (plane: Plane, { rows, values }: SparseVector): number => {
  let sum = plane[plane.length - 1]!;
  for (let at = 0; at < rows.length; at++) sum += plane[rows[at]!]! * values[at]!;
  return sum;
};

/** Moves a plane by so much of a vector, whose last element is the 1 of the bias. */
function add(plane: Plane, { rows, values }: SparseVector, amount: number): void {
  for (let at = 0; at < rows.length; at++) plane[rows[at]!] = plane[rows[at]!]! + amount * values[at]!;
  plane[plane.length - 1] = plane[plane.length - 1]! + amount;
}

/**
 * Linear support vector machine with squared hinge loss, by dual coordinate descent with shrinking
 * (Hsieh et al. 2008, "A dual coordinate descent method for large-scale linear SVM").
 * Deterministic: visiting order comes from a fixed seed.
 */
export function fitSvm(
  examples: readonly SparseVector[],
  positive: (example: number) => boolean,
  features: number,
  { positiveCost, negativeCost, epochs }: SvmOptions,
): Plane {
  const plane = new Float64Array(features + 1);
  const alpha = new Float64Array(examples.length);
  const norms = Float64Array.from(examples, ({ values }) => values.reduce((sum, v) => sum + v * v, 1));
  const order = Int32Array.from(examples, (_, i) => i);
  const random = seededRandom(7);
  let active = examples.length;

  const signOf = (example: number) => (positive(example) ? 1 : -1);
  const slackOf = (example: number) => 0.5 / (positive(example) ? positiveCost : negativeCost);

  function descend(example: number, gradient: number): void {
    const next = Math.max(0, alpha[example]! - gradient / (norms[example]! + slackOf(example)));
    const change = signOf(example) * (next - alpha[example]!);
    alpha[example] = next;
    add(plane, examples[example]!, change);
  }

  /** Looks at every active example once; answers the steepest gradient that it went down. */
  function pass(shrinks: boolean): number {
    let steepest = 0;
    for (let at = 0; at < active; at++) {
      const example = order[at]!;
      const margin = signOf(example) * dot(plane, examples[example]!);
      const gradient = margin - 1 + slackOf(example) * alpha[example]!;
      if (alpha[example] !== 0 || gradient < 0) {
        steepest = Math.max(steepest, Math.abs(gradient));
        descend(example, gradient);
      } else if (shrinks && gradient > safelyOutside) {
        order[at--] = order[--active]!;
        order[active] = example;
      }
    }
    return steepest;
  }

  for (let epoch = 0; epoch < epochs && active > 0; epoch++) {
    shuffle(order, active, random);
    if (pass(epoch > 0) < 0.01) break;
  }
  return plane;
}
