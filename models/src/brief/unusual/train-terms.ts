import { fitSvm } from '../../linear/fit-svm.ts';
import { type SparseVector, vectorise } from '../../linear/sparse-vector.ts';
import { buildVocabulary, indexHashes } from '../../linear/vocabulary.ts';
import { overlaps, type Span } from '../../span.ts';
import { assignFolds, members, outOfFold } from '../../training/folds.ts';
import { letterMarker, partyMarker } from '../burdens/acting-parties.ts';
import { briefSource } from '../source.ts';
import { gramsOf, sentenceOf } from './term-features.ts';
import {
  type TermModel,
  type TermPlane,
  type TermPlanes,
  type TermThresholds,
  termScorer,
} from './term-model.ts';
import { termPassages } from './term-passages.ts';
import { changed, readTwins, type Twins } from './twins.ts';

interface TermExample {
  readonly contract: string;
  readonly unusual: boolean;
  readonly marked: string;
  readonly vector: Float32Array;
}

const COSTS = { positiveCost: 1, negativeCost: 1, epochs: 200 };
/** Of ordinary contracts, how many in a hundred may go to a person because one of their terms reads unlike others. */
const FALSE_ALARMS = 0.17;
/** Passages of an ordinary contract that may be told, on average, where a person reads it anyway. */
const TOLD = 2;

/** Machines differ in the last digits; the same twins give the same bytes. */
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

/** What may bind in a text, of those that hold a place if one is given. */
function termsOf(text: string, place?: Span): string[] {
  const { passages, parties } = briefSource(text);
  const marked = letterMarker(text, partyMarker(text, parties));
  return termPassages(text, passages)
    .filter((passage) => !place || overlaps(passage, place))
    .map(({ words }) => marked(words));
}

function examplesOf(
  contract: string,
  { text, changes }: Twins,
  vectorOf: (sentence: string) => Float32Array,
): TermExample[] {
  const ordinary = new Set(termsOf(text));
  const unusual = changes.flatMap((change) => {
    const risky = changed(text, change);
    return termsOf(risky.text, risky.place);
  });
  const example = (marked: string, isUnusual: boolean): TermExample => ({
    contract,
    unusual: isUnusual,
    marked,
    vector: vectorOf(sentenceOf(marked)).map(rounded),
  });
  return [
    ...[...ordinary].map((marked) => example(marked, false)),
    ...unusual.filter((marked) => !ordinary.has(marked)).map((marked) => example(marked, true)),
  ];
}

const column = (examples: readonly TermExample[], at: number): number[] =>
  examples.map(({ vector }) => vector[at]!);
const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** What each place of the vectors is shifted and scaled by, so that they weigh as much as the words. */
function scaling(examples: readonly TermExample[]): {
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

/** Fits the model without its thresholds. */
function fit(examples: readonly TermExample[]): TermPlanes {
  const bags = examples.map(({ marked }) => [gramsOf(marked)]);
  const vocabulary = buildVocabulary(bags, 1);
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
  const isUnusual = (example: number): boolean => examples[example]!.unusual;
  const byWords = fitSvm(words, isUnusual, features, COSTS);
  const whole = fitSvm(wholes, isUnusual, features + width, COSTS);
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

/**
 * The margins that few ordinary contracts reach by any of their terms, and few of their terms, by models that did not
 * see them.
 */
function thresholdsOf(examples: readonly TermExample[]): TermThresholds {
  const contracts = [...new Set(examples.map(({ contract }) => contract))];
  const foldOf = new Map(
    assignFolds(contracts.map((id) => ({ id, group: 'contract' }))).map((fold, at) => [contracts[at]!, fold]),
  );
  const margins = outOfFold(
    examples.map(({ contract }) => foldOf.get(contract)!),
    (positions) => termScorer(fit(members(examples, positions))),
    (score, at) => score(examples[at]!.marked).withSentence(examples[at]!.vector),
  );
  const ordinary = margins
    .map((margin, at) => ({ margin, example: examples[at]! }))
    .filter(({ example }) => !example.unusual)
    .toSorted((a, b) => b.margin - a.margin);
  const worst = [...Map.groupBy(ordinary, ({ example }) => example.contract).values()].map(
    ([first]) => first!,
  );
  const threshold = worst[Math.floor(worst.length * FALSE_ALARMS)]?.margin ?? 0;
  return { threshold, telling: Math.min(threshold, ordinary[contracts.length * TOLD]?.margin ?? 0) };
}

/**
 * Fits what reads unlike ordinary terms.
 * @param folder of twins, one YAML file a contract: `{text, changes: [{ordinary, risky}]}`, in folders of any depth
 * @param vectorOf the sentence encoder
 * @throws Error when the folder holds no twins
 */
export function trainTerms(folder: string, vectorOf: (sentence: string) => Float32Array): TermModel {
  const examples = readTwins(folder).flatMap(({ name, twins }) => examplesOf(name, twins, vectorOf));
  if (!examples.some(({ unusual }) => unusual)) throw new Error(`No twins in ${folder}`);
  return { ...fit(examples), ...thresholdsOf(examples) };
}
