import { applyLogistic, fitLogistic } from '../linear/logistic.ts';
import type { Candidate } from './candidate.ts';
import { chooseValues } from './choose.ts';
import type { FieldName, FieldTuning } from './field-model.ts';

/** One reading of a document: its candidates for a field, and margins from a model that has not seen it. */
export interface ScoredReading {
  candidates: Candidate[];
  /** Per candidate: whether it is an expected value. */
  labels: boolean[];
  margins: number[];
  /** How many values are expected, found among the candidates or not. */
  expected: number;
}

const thresholds = Array.from({ length: 19 }, (_, i) => (i + 1) * 0.05);

/** F1 of the values that a threshold lets through. */
function f1At(
  field: FieldName,
  readings: readonly ScoredReading[],
  calibration: number[],
  threshold: number,
): number {
  let right = 0;
  let total = 0;
  for (const { candidates, labels, margins, expected } of readings) {
    const ranked = candidates
      .map((candidate, at) => ({
        ...candidate,
        label: labels[at]!,
        score: applyLogistic(calibration, [margins[at]!]),
      }))
      .sort((a, b) => b.score - a.score);
    const chosen = chooseValues(field, ranked, threshold);
    right += chosen.filter(({ label }) => label).length;
    total += chosen.length + expected;
  }
  return total === 0 ? 0 : (2 * right) / total;
}

/** Calibrates a field's margins, and picks the threshold with the best F1. */
export function tuneField(field: FieldName, readings: readonly ScoredReading[]): FieldTuning {
  const calibration = fitLogistic(
    readings.flatMap(({ margins }) => margins.map((margin) => [margin])),
    readings.flatMap(({ labels }) => labels.map(Number)),
    1e-3,
  );
  const f1 = (threshold: number) => f1At(field, readings, calibration, threshold);
  const threshold = thresholds.reduce((best, choice) => (f1(choice) > f1(best) ? choice : best));
  return { calibration, threshold };
}
