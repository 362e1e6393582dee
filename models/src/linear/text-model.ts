import type { FeatureBag } from './feature-bag.ts';
import { fitSvm, type SvmOptions } from './fit-svm.ts';
import { type LinearModel, margins, quantise } from './linear-model.ts';
import { prune } from './prune.ts';
import { vectorise } from './sparse-vector.ts';
import { buildVocabulary, indexHashes, type Vocabulary } from './vocabulary.ts';

/** A linear model over hashed text features: blocks of features in, one margin per output out. */
export interface TextModel {
  vocabulary: Vocabulary;
  linear: LinearModel;
}

export interface FitOptions extends SvmOptions {
  /** Features in fewer examples than this are left out. */
  rarest: number;
  /** Rows kept after fitting: those with the heaviest weights. */
  keep: number;
  /** How much each block counts. Scaling a block scales its weights, so asking needs to know nothing of it. */
  weights: readonly number[];
}

/** Fits one plane per output; `isPositive(example, output)` gives the labels. */
export function fitTextModel(
  examples: readonly (readonly FeatureBag[])[],
  outputs: number,
  isPositive: (example: number, output: number) => boolean,
  options: FitOptions,
): TextModel {
  const vocabulary = buildVocabulary(examples, options.rarest);
  const rowOf = indexHashes(vocabulary.hashes);
  const features = vocabulary.hashes.length;
  const blockOf = blocksOfRows(examples, rowOf, features);
  const vectors = examples.map((blocks) => vectorise(blocks, rowOf, vocabulary.idf, options.weights));
  const planes = Array.from({ length: outputs }, (_, output) => {
    const plane = fitSvm(vectors, (example) => isPositive(example, output), features, options);
    for (let row = 0; row < features; row++) plane[row] = plane[row]! * options.weights[blockOf[row]!]!;
    return plane;
  });
  return prune({ vocabulary, linear: quantise(planes) }, options.keep);
}

/** Which block each row's feature comes from; namespaces keep the features of blocks apart. */
function blocksOfRows(
  examples: readonly (readonly FeatureBag[])[],
  rowOf: (hash: number) => number,
  features: number,
): Uint8Array {
  const blockOf = new Uint8Array(features);
  for (const blocks of examples) {
    blocks.forEach((bag, block) => {
      for (const hash of bag.keys()) {
        const row = rowOf(hash);
        if (row >= 0) blockOf[row] = block;
      }
    });
  }
  return blockOf;
}

/** A scorer for a fitted model: margins of one example, one per output. */
export function textScorer({
  vocabulary,
  linear,
}: TextModel): (blocks: readonly FeatureBag[]) => Float64Array {
  const rowOf = indexHashes(vocabulary.hashes);
  return (blocks) => margins(linear, vectorise(blocks, rowOf, vocabulary.idf));
}
