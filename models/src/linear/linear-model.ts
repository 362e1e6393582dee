import type { Plane } from './fit-svm.ts';
import type { SparseVector } from './sparse-vector.ts';

/** Planes for many outputs, quantised to bytes: row-major, one row of outputs per feature. */
export interface LinearModel {
  outputs: number;
  weights: Int8Array;
  /** Per output: what one step of the byte weight is worth. */
  scales: Float32Array;
  biases: Float32Array;
}

/** Quantises planes symmetrically, each output to its own scale. */
export function quantise(planes: readonly Plane[]): LinearModel {
  const outputs = planes.length;
  const features = planes[0]!.length - 1;
  const weights = new Int8Array(features * outputs);
  const scales = new Float32Array(outputs);
  planes.forEach((plane, output) => {
    let largest = 0;
    for (let row = 0; row < features; row++) largest = Math.max(largest, Math.abs(plane[row]!));
    const scale = largest / 127 || 1;
    scales[output] = scale;
    for (let row = 0; row < features; row++)
      weights[row * outputs + output] = Math.round(plane[row]! / scale);
  });
  return { outputs, weights, scales, biases: Float32Array.from(planes, (plane) => plane[features]!) };
}

/** Margins of one example, one per output: negative away from the class, positive inside it. */
export function margins(model: LinearModel, { rows, values }: SparseVector): Float64Array {
  const { outputs, weights, scales, biases } = model;
  const sums = new Float64Array(outputs);
  for (let at = 0; at < rows.length; at++) {
    const base = rows[at]! * outputs;
    const value = values[at]!;
    for (let output = 0; output < outputs; output++)
      sums[output] = sums[output]! + weights[base + output]! * value;
  }
  for (let output = 0; output < outputs; output++)
    sums[output] = sums[output]! * scales[output]! + biases[output]!;
  return sums;
}
