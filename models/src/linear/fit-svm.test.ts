import { expect, it } from 'vitest';
import { fitSvm } from './fit-svm.ts';
import { margins, quantise } from './linear-model.ts';
import type { SparseVector } from './sparse-vector.ts';

const vector = (...values: number[]): SparseVector => ({
  rows: Int32Array.from(values.keys()),
  values: Float32Array.from(values),
});

const examples = [vector(1, 0), vector(0.9, 0.2), vector(0, 1), vector(0.1, 0.8)];
const options = { positiveCost: 10, negativeCost: 10, epochs: 50 };

it('separates two classes, and does so the same way every time', () => {
  const fit = () => fitSvm(examples, (example) => example < 2, 2, options);
  const model = quantise([fit()]);
  const sides = examples.map((example) => Math.sign(margins(model, example)[0]!));
  expect(sides).toEqual([1, 1, -1, -1]);
  expect(fit()).toEqual(fit());
});

it('says no to everything when it was never shown a positive', () => {
  const model = quantise([fitSvm(examples, () => false, 2, options)]);
  for (const example of examples) expect(margins(model, example)[0]).toBeLessThan(0);
});
