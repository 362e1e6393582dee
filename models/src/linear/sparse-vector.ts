import type { FeatureBag } from './feature-bag.ts';

/** A sparse row: positions in a vocabulary and their values. */
export interface SparseVector {
  rows: Int32Array;
  values: Float32Array;
}

/** Features that share a vocabulary entry space but are scaled apart: each block has its own norm. */
export interface Block {
  bag: FeatureBag;
  /** Length of the block's vector after scaling. */
  weight: number;
}

/**
 * Turns blocks of features into one vector: `(1 + ln count) * idf`, each block scaled to its
 * weight. Features outside the vocabulary count for nothing.
 */
export function vectorise(
  blocks: readonly Block[],
  rowOf: (hash: number) => number,
  idf: Float32Array,
): SparseVector {
  const rows: number[] = [];
  const values: number[] = [];
  for (const { bag, weight } of blocks) {
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
  }
  return { rows: Int32Array.from(rows), values: Float32Array.from(values) };
}
