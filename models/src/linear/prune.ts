import type { LinearModel } from './linear-model.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A vocabulary, and weights in its rows. */
interface Weighted {
  vocabulary: Vocabulary;
  linear: LinearModel;
}

/** Keeps the rows whose heaviest byte weight is largest: the others hardly move any margin. */
export function prune({ vocabulary, linear }: Weighted, keep: number): Weighted {
  const { outputs, weights } = linear;
  const heaviest = Array.from(vocabulary.hashes, (_, row) => {
    let most = 0;
    for (let at = row * outputs; at < (row + 1) * outputs; at++)
      most = Math.max(most, Math.abs(weights[at]!));
    return most;
  });
  const kept = heaviest
    .map((_, row) => row)
    .filter((row) => heaviest[row]! > 0)
    .sort((a, b) => heaviest[b]! - heaviest[a]! || a - b)
    .slice(0, keep)
    .sort((a, b) => a - b);
  const keptWeights = new Int8Array(kept.length * outputs);
  kept.forEach((row, at) => {
    keptWeights.set(weights.subarray(row * outputs, (row + 1) * outputs), at * outputs);
  });
  return {
    vocabulary: {
      hashes: Uint32Array.from(kept, (row) => vocabulary.hashes[row]!),
      idf: Float32Array.from(kept, (row) => vocabulary.idf[row]!),
    },
    linear: { ...linear, weights: keptWeights },
  };
}
