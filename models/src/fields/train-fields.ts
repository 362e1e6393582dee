import type { FeatureBag } from '../linear/feature-bag.ts';
import { fitTextModel, type TextModel, textScorer } from '../linear/text-model.ts';
import { assignFolds, members, outOfFold } from '../training/folds.ts';
import { type Candidate, gather, valueKey } from './candidate.ts';
import { candidateBlocks, candidateWeights } from './candidate-features.ts';
import { chooseValues } from './choose.ts';
import type { FieldExample } from './field-examples.ts';
import { type FieldModel, type FieldName, fieldFinders, rankMargins } from './field-model.ts';
import { tuneField } from './tune-field.ts';

const options = {
  rarest: 2,
  keep: 20_000,
  positiveCost: 2,
  negativeCost: 0.5,
  epochs: 60,
  weights: candidateWeights,
};

/** A document's candidates for a field in one of its readings, with features and labels. */
interface Reading {
  expected: number;
  candidates: Candidate[];
  blocks: FeatureBag[][];
  labels: boolean[];
}

function readText(text: string, expected: ReadonlySet<string>, field: FieldName): Reading {
  const candidates = gather(fieldFinders[field](text));
  return {
    expected: expected.size,
    candidates,
    blocks: candidates.map((candidate, rank) => candidateBlocks(text, candidate, rank)),
    labels: candidates.map(({ value }) => expected.has(valueKey(value))),
  };
}

function fit(readings: readonly Reading[]): TextModel {
  const labels = readings.flatMap((reading) => reading.labels);
  return fitTextModel(
    readings.flatMap(({ blocks }) => blocks),
    1,
    (example) => labels[example]!,
    options,
  );
}

/** Learns from all readings of each document, and scores first readings held out of a fit. */
function heldOut(field: FieldName, examples: readonly FieldExample[]) {
  const readings = examples.map(({ texts, expected }) =>
    texts.map((text) => readText(text, expected, field)),
  );
  const folds = assignFolds(examples);
  const margins = outOfFold(
    folds,
    (fitted) => textScorer(fit(members(readings, fitted).flat())),
    (score, at) => readings[at]![0]!.blocks.map((blocks) => score(blocks)[0]!),
  );
  return {
    folds,
    readings,
    scored: readings.map(([reading], at) => ({ ...reading!, margins: margins[at]! })),
  };
}

/** Fits the ranker of one field; its tuning comes from documents held out of a fit. */
export function trainFieldModel(field: FieldName, examples: readonly FieldExample[]): FieldModel {
  const { readings, scored } = heldOut(field, examples);
  return { text: fit(readings.flat()), ...tuneField(field, scored) };
}

/** The values of one field in every document, by rankers and tuning fitted without its fold. */
export function crossValidateField(field: FieldName, examples: readonly FieldExample[]): string[][] {
  const { folds, scored } = heldOut(field, examples);
  return outOfFold(
    folds,
    (fitted) => tuneField(field, members(scored, fitted)),
    ({ calibration, threshold }, at) => {
      const { candidates, margins } = scored[at]!;
      const ranked = rankMargins(calibration, candidates, margins);
      return chooseValues(field, ranked, threshold).map(({ value }) => value);
    },
  );
}
