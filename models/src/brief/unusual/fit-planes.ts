import { fitSvm } from '../../linear/fit-svm.ts';
import { type SparseVector, vectorise } from '../../linear/sparse-vector.ts';
import { buildVocabulary, indexHashes } from '../../linear/vocabulary.ts';
import { assignFolds, members, outOfFold } from '../../training/folds.ts';
import { gramsOf, sentenceOf } from './term-features.ts';
import { type TermPlane, type TermPlanes, termScorer } from './term-model.ts';

/** A passage, with what it is an example of. */
export interface PlaneExample {
  readonly positive: boolean;
  /** Its words, with `PARTY` for every side. */
  readonly marked: string;
  /** Of its sentence; all have one of the same length, or none has. */
  readonly vector: Float32Array;
}

const COSTS = { positiveCost: 1, negativeCost: 1, epochs: 200 };

/** Machines differ in the last digits; the same examples give the same bytes. */
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

/** A passage as the planes see it. */
export const asSentence = (
  marked: string,
  vectorOf: (sentence: string) => Float32Array,
): Pick<PlaneExample, 'marked' | 'vector'> => ({ marked, vector: vectorOf(sentenceOf(marked)).map(rounded) });

const column = (examples: readonly PlaneExample[], at: number): number[] =>
  examples.map(({ vector }) => vector[at]!);
const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** What each place of the vectors is shifted and scaled by, so that they weigh as much as the words. */
function scaling(examples: readonly PlaneExample[]): {
  readonly shift: Float64Array;
  readonly scale: Float64Array;
} {
  const width = examples[0]?.vector.length ?? 0;
  const shift = Float64Array.from({ length: width }, (_, at) => meanOf(column(examples, at)));
  const scale = shift.map((mean, at) => {
    const spread = Math.sqrt(meanOf(column(examples, at).map((value) => (value - mean) ** 2)));
    return 1 / ((spread || 1) * Math.sqrt(width));
  });
  return { shift, scale };
}

/**
 * Fits what tells some passages from others, by their words and with their sentences. Deterministic.
 * @param fewest examples that a pair of words must stand in to be looked at
 */
export function fitPlanes(examples: readonly PlaneExample[], fewest = 1): TermPlanes {
  const bags = examples.map(({ marked }) => [gramsOf(marked)]);
  const vocabulary = buildVocabulary(bags, fewest);
  const rowOf = indexHashes(vocabulary.hashes);
  const features = vocabulary.hashes.length;
  const words = bags.map((blocks) => vectorise(blocks, rowOf, vocabulary.idf));
  const { shift, scale } = scaling(examples);
  const width = shift.length;
  const wholes = words.map(
    ({ rows, values }, at): SparseVector => ({
      rows: Int32Array.from([...rows, ...Array.from({ length: width }, (_, place) => features + place)]),
      values: Float32Array.from([
        ...values,
        ...Array.from(shift, (mean, place) => (examples[at]!.vector[place]! - mean) * scale[place]!),
      ]),
    }),
  );
  const isPositive = (example: number): boolean => examples[example]!.positive;
  const byWords = fitSvm(words, isPositive, features, COSTS);
  const whole = fitSvm(wholes, isPositive, features + width, COSTS);
  const sentence = Float32Array.from(scale, (factor, at) => whole[features + at]! * factor);
  const plane = (weights: Float64Array, bias: number, vector: Float32Array): TermPlane => ({
    grams: Float32Array.from(weights.subarray(0, features)),
    sentence: vector,
    bias,
  });
  const shifted = sentence.reduce((sum, weight, at) => sum + weight * shift[at]!, 0);
  return {
    vocabulary,
    byWords: plane(byWords, byWords[features]!, new Float32Array(0)),
    whole: plane(whole, whole[features + width]! - shifted, sentence),
  };
}

/** An example of a passage, with the contract that it stands in. */
export interface PlaneExampleOf extends PlaneExample {
  readonly contract: string;
}

/** Margins of examples, each by planes that saw nothing of its contract. @param fewest see {@link fitPlanes} */
export function unseenMargins(examples: readonly PlaneExampleOf[], fewest = 1): number[] {
  const contracts = [...new Set(examples.map(({ contract }) => contract))];
  const folds = assignFolds(contracts.map((id) => ({ id, group: 'contract' })));
  const foldOf = new Map(contracts.map((id, at) => [id, folds[at]!]));
  return outOfFold(
    examples.map(({ contract }) => foldOf.get(contract)!),
    (positions) => termScorer(fitPlanes(members(examples, positions), fewest)),
    (score, at) => score(examples[at]!.marked).withSentence(examples[at]!.vector),
  );
}
