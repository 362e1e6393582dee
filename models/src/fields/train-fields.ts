import type { NdaDocument } from '../corpus/read-corpus.ts';
import { applyLogistic, fitLogistic } from '../linear/logistic.ts';
import { fitTextModel, textScorer } from '../linear/text-model.ts';
import { assignFolds, outOfFold } from '../training/folds.ts';
import { gather, valueKey } from './candidate.ts';
import { candidateBlocks } from './candidate-features.ts';
import { chooseValues } from './choose.ts';
import { type FieldModel, type FieldName, fieldFinders } from './field-model.ts';

const options = { rarest: 2, keep: 20_000, positiveCost: 2, negativeCost: 0.5, epochs: 60 };
const thresholds = Array.from({ length: 19 }, (_, i) => (i + 1) * 0.05);

/** A document's candidates for a field, with features and whether they are expected. */
function readDocument(document: NdaDocument, text: string, field: FieldName) {
  const expected = new Set((document.expected[field] ?? []).map(valueKey));
  const candidates = gather(fieldFinders[field](text));
  return {
    expected: expected.size,
    candidates,
    blocks: candidates.map((candidate, rank) => candidateBlocks(text, candidate, rank)),
    labels: candidates.map(({ value }) => expected.has(valueKey(value))),
  };
}

/** Fits the ranker of one field on both readings of each document; tunes it on documents left out. */
export function trainFieldModel(field: FieldName, documents: readonly NdaDocument[]): FieldModel {
  const readings = documents.map((document) =>
    [document.textLayer, document.textract].map((text) => readDocument(document, text, field)),
  );
  const fit = (members: readonly number[]) => {
    const used = members.flatMap((member) => readings[member]!);
    const labels = used.flatMap((reading) => reading.labels);
    return fitTextModel(
      used.flatMap(({ blocks }) => blocks),
      1,
      (example) => labels[example]!,
      options,
    );
  };
  const folds = assignFolds(
    documents.map(({ file }) => ({ id: file, group: 'nda' })),
    10,
  );
  const margins = outOfFold(
    folds,
    (members) => textScorer(fit(members)),
    (score, item) => readings[item]![0]!.blocks.map((blocks) => score(blocks)[0]!),
  );
  const calibration = fitLogistic(
    margins.flatMap((row) => row.map((margin) => [margin])),
    readings.flatMap(([reading]) => reading!.labels.map(Number)),
    1e-3,
  );
  const f1 = (threshold: number): number => {
    let right = 0;
    let given = 0;
    let expected = 0;
    readings.forEach(([reading], item) => {
      const ranked = reading!.candidates
        .map((candidate, at) => ({
          ...candidate,
          label: reading!.labels[at]!,
          score: applyLogistic(calibration, [margins[item]![at]!]),
        }))
        .sort((a, b) => b.score - a.score);
      const chosen = chooseValues(field, ranked, threshold) as typeof ranked;
      right += chosen.filter(({ label }) => label).length;
      given += chosen.length;
      expected += reading!.expected;
    });
    return (2 * right) / Math.max(1, given + expected);
  };
  const threshold = thresholds.reduce((best, choice) => (f1(choice) > f1(best) ? choice : best));
  return { text: fit([...documents.keys()]), calibration, threshold };
}
