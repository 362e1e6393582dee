import { clauseCategories } from '../labels.ts';
import { fitLogistic } from '../linear/logistic.ts';
import type { TypeScore } from '../types/type-model.ts';
import type { ClauseCalibration } from './clause-model.ts';
import type { MarkedContract } from './marked-contract.ts';
import { presenceInputs, presenceScore, presenceThreshold } from './presence.ts';

/** A contract with margins from a model that has not seen it. */
export interface ScoredContract extends MarkedContract {
  /** Per passage, per category. */
  margins: Float64Array[];
}

const presenceRidge = 1.3;
const passageRidge = 1e-3;

/** Fits what turns margins into probabilities and decisions. */
export function calibrateClauses(contracts: readonly ScoredContract[]): ClauseCalibration {
  const calibration = clauseCategories.map((_, category) =>
    fitLogistic(
      contracts.flatMap(({ margins }) => margins.map((row) => [row[category]!])),
      contracts.flatMap(({ labels }) => labels.map((row) => Number(row[category]!))),
      passageRidge,
    ),
  );
  return {
    calibration,
    presence: clauseCategories.map((_, category) => {
      const margins = contracts.map((contract) => contract.margins.map((row) => row[category]!));
      const types = contracts.map(({ type }): TypeScore[] => [{ label: type, score: 1 }]);
      const present = contracts.map((contract) => contract.present[category]!);
      const weights = fitLogistic(
        margins.map((each, at) => presenceInputs(each, types[at]!)),
        present.map(Number),
        presenceRidge,
      );
      const scores = margins.map((each, at) =>
        presenceScore(weights, calibration[category]!, each, types[at]!),
      );
      return { weights, threshold: presenceThreshold(scores, present) };
    }),
  };
}
