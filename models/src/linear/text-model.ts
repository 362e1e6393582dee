import type { FeatureBag } from './feature-bag.ts';
import { fitSvm, type Plane, type SvmOptions } from './fit-svm.ts';
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
  /**
   * Weights of the blocks. Each view is fitted by itself and the planes are averaged: a committee
   * that costs no more to ask than one of its members, since scaling a block scales its weights.
   */
  views: readonly (readonly number[])[];
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
  const planes = Array.from({ length: outputs }, (): Plane => new Float64Array(features + 1));
  for (const view of options.views) {
    const vectors = examples.map((blocks) => vectorise(blocks, rowOf, vocabulary.idf, view));
    const share = 1 / options.views.length;
    planes.forEach((sum, output) => {
      const plane = fitSvm(vectors, (example) => isPositive(example, output), features, options);
      for (let row = 0; row < features; row++)
        sum[row] = sum[row]! + share * view[blockOf[row]!]! * plane[row]!;
      sum[features] = sum[features]! + share * plane[features]!;
    });
  }
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
