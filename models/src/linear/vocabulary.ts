import type { FeatureBag } from './feature-bag.ts';

/** The features a model knows: their hashes in rising order, and the weight each gets for being rare. */
export interface Vocabulary {
  hashes: Uint32Array;
  /** Inverse document frequency, `ln((1 + n) / (1 + df)) + 1`. */
  idf: Float32Array;
}

/** Keeps the features that at least `rarest` examples hold. An example is a bag of features a block. */
export function buildVocabulary(examples: readonly (readonly FeatureBag[])[], rarest: number): Vocabulary {
  const frequency = new Map<number, number>();
  for (const bags of examples) {
    for (const bag of bags)
      for (const hash of bag.keys()) frequency.set(hash, (frequency.get(hash) ?? 0) + 1);
  }
  const kept: number[] = [];
  for (const [hash, count] of frequency) if (count >= rarest) kept.push(hash);
  const hashes = Uint32Array.from(kept).sort();
  const idf = Float32Array.from(
    hashes,
    (hash) => Math.log((1 + examples.length) / (1 + frequency.get(hash)!)) + 1,
  );
  return { hashes, idf };
}

/** Looks rows up by hash: open addressing in a table at least twice as large as the vocabulary. */
export function indexHashes(hashes: Uint32Array): (hash: number) => number {
  const size = 2 ** Math.ceil(Math.log2(hashes.length * 2 + 2));
  const rows = new Int32Array(size).fill(-1);
  for (let row = 0; row < hashes.length; row++) {
    let slot = hashes[row]! & (size - 1);
    while (rows[slot]! >= 0) slot = (slot + 1) & (size - 1);
    rows[slot] = row;
  }
  return (hash) => {
    let slot = hash & (size - 1);
    for (;;) {
      const row = rows[slot]!;
      if (row < 0 || hashes[row] === hash) return row;
      slot = (slot + 1) & (size - 1);
    }
  };
}
