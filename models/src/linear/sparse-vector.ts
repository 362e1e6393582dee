import type { FeatureBag } from './feature-bag.ts';

/** A sparse row: positions in a vocabulary and their values. */
export interface SparseVector {
  rows: Int32Array;
  values: Float32Array;
}

/**
 * Turns blocks of features into one vector: `(1 + ln count) * idf`, each block scaled to length 1.
 * Features outside the vocabulary count for nothing.
 * @param weights what each block's length is scaled to instead, if not 1.
 */
export function vectorise(
  blocks: readonly FeatureBag[],
  rowOf: (hash: number) => number,
  idf: Float32Array,
  weights?: readonly number[],
): SparseVector {
  const rows: number[] = [];
  const values: number[] = [];
  blocks.forEach((bag, block) => {
    const weight = weights?.[block] ?? 1;
    const first = values.length;
    let squares = 0;
    for (const [hash, count] of bag) {
      const row = rowOf(hash);
      if (row < 0) continue;
      const value = (1 + Math.log(count)) * idf[row]!;
      rows.push(row);
      values.push(value);
      squares += value * value;
    }
    const scale = squares > 0 ? weight / Math.sqrt(squares) : 0;
    for (let at = first; at < values.length; at++) values[at] = values[at]! * scale;
  });
  return { rows: Int32Array.from(rows), values: Float32Array.from(values) };
}
