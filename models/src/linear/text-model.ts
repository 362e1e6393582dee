import type { FeatureBag } from './feature-bag.ts';
import { fitSvm, type SvmOptions } from './fit-svm.ts';
import { type LinearModel, margins, quantise } from './linear-model.ts';
import { type Block, type SparseVector, vectorise } from './sparse-vector.ts';
import { buildVocabulary, indexHashes, type Vocabulary } from './vocabulary.ts';

/** A linear model over hashed text features: blocks in, one margin per output out. */
export interface TextModel {
  vocabulary: Vocabulary;
  linear: LinearModel;
}

export interface FitOptions extends SvmOptions {
  /** Features in fewer examples than this are left out. */
  rarest: number;
  /** Rows kept after fitting: those with the heaviest weights. */
  keep: number;
}

const merged = (blocks: readonly Block[]): FeatureBag => {
  const bag: FeatureBag = new Map();
  for (const block of blocks) for (const [hash, count] of block.bag) bag.set(hash, count);
  return bag;
};

/** Fits one plane per output; `isPositive(example, output)` gives the labels. */
export function fitTextModel(
  examples: readonly (readonly Block[])[],
  outputs: number,
  isPositive: (example: number, output: number) => boolean,
  options: FitOptions,
): TextModel {
  const vocabulary = buildVocabulary(examples.map(merged), options.rarest);
  const rowOf = indexHashes(vocabulary.hashes);
  const vectors: SparseVector[] = examples.map((blocks) => vectorise(blocks, rowOf, vocabulary.idf));
  const planes = Array.from({ length: outputs }, (_, output) =>
    fitSvm(vectors, (example) => isPositive(example, output), vocabulary.hashes.length, options),
  );
  return prune({ vocabulary, linear: quantise(planes) }, options.keep);
}

/** Keeps the rows whose heaviest byte weight is largest: the others hardly move any margin. */
function prune({ vocabulary, linear }: TextModel, keep: number): TextModel {
  const { outputs, weights } = linear;
  const heaviest = Array.from(vocabulary.hashes, (_, row) => {
    let most = 0;
    for (let at = row * outputs; at < (row + 1) * outputs; at++)
      most = Math.max(most, Math.abs(weights[at]!));
    return most;
  });
  const kept = heaviest
    .map((_, row) => row)
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

/** A scorer for a fitted model: margins of one example, one per output. */
export function textScorer({ vocabulary, linear }: TextModel): (blocks: readonly Block[]) => Float64Array {
  const rowOf = indexHashes(vocabulary.hashes);
  return (blocks) => margins(linear, vectorise(blocks, rowOf, vocabulary.idf));
}
