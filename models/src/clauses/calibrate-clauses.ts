import { clauseCategories } from '../labels.ts';
import { applyLogistic, fitLogistic } from '../linear/logistic.ts';
import type { ClauseCalibration } from './clause-model.ts';
import type { MarkedContract } from './marked-contract.ts';
import { presenceInputs, presenceThreshold } from './presence.ts';

/** A contract with margins from a model that has not seen it. */
export interface ScoredContract extends MarkedContract {
  /** Per passage, per category. */
  margins: Float64Array[];
}

const presenceRidge = 1.3;
const passageRidge = 1e-3;

/** Fits what turns margins into probabilities and decisions. */
export function calibrateClauses(contracts: readonly ScoredContract[]): ClauseCalibration {
  return {
    calibration: clauseCategories.map((_, category) =>
      fitLogistic(
        contracts.flatMap(({ margins }) => margins.map((row) => [row[category]!])),
        contracts.flatMap(({ labels }) => labels.map((row) => Number(row[category]!))),
        passageRidge,
      ),
    ),
    presence: clauseCategories.map((_, category) => {
      const inputs = contracts.map(({ margins, type }) =>
        presenceInputs(
          margins.map((row) => row[category]!),
          [{ label: type, score: 1 }],
        ),
      );
      const present = contracts.map((contract) => contract.present[category]!);
      const weights = fitLogistic(inputs, present.map(Number), presenceRidge);
      const scores = inputs.map((input) => applyLogistic(weights, input));
      return { weights, threshold: presenceThreshold(scores, present) };
    }),
  };
}
