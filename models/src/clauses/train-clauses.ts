import type { CuadContract } from '../corpus/read-corpus.ts';
import { clauseCategories } from '../labels.ts';
import { fitTextModel, type TextModel, textScorer } from '../linear/text-model.ts';
import { assignFolds, members, outOfFold } from '../training/folds.ts';
import type { TypeScore } from '../types/type-model.ts';
import { calibrateClauses } from './calibrate-clauses.ts';
import { clauseWeights } from './clause-features.ts';
import { type ClauseModel, type ClauseReading, readMargins } from './clause-model.ts';
import { type MarkedContract, markContract } from './marked-contract.ts';

const options = {
  rarest: 4,
  keep: 110_000,
  positiveCost: 2,
  negativeCost: 0.3,
  epochs: 12,
  weights: clauseWeights,
};

type Progress = (message: string) => void;

function fit(contracts: readonly MarkedContract[], onProgress: Progress): TextModel {
  const examples = contracts.flatMap(({ blocks }) => blocks);
  const labels = contracts.flatMap((contract) => contract.labels);
  onProgress(`clauses: fitting ${examples.length} passages of ${contracts.length} contracts`);
  return fitTextModel(
    examples,
    clauseCategories.length,
    (example, output) => labels[example]![output]!,
    options,
  );
}

/** The folds by which contracts are held out. */
export const clauseFolds = (contracts: readonly CuadContract[]): number[] =>
  assignFolds(contracts.map(({ id, type }) => ({ id, group: type })));

/** Margins of every contract's passages by models fitted without the contract's fold. */
function heldOut(contracts: readonly CuadContract[], onProgress: Progress) {
  const marked = contracts.map(markContract);
  const folds = clauseFolds(contracts);
  const margins = outOfFold(
    folds,
    (fitted) =>
      textScorer(
        fit(
          fitted.map((at) => marked[at]!),
          onProgress,
        ),
      ),
    (score, at) => marked[at]!.blocks.map(score),
  );
  return { folds, examples: marked.map((contract, at) => ({ ...contract, margins: margins[at]! })) };
}

/** Fits the clause model; its calibration comes from contracts held out of a fit. */
export function trainClauseModel(contracts: readonly CuadContract[], onProgress: Progress): ClauseModel {
  const { examples } = heldOut(contracts, onProgress);
  return { text: fit(examples, onProgress), ...calibrateClauses(examples) };
}

/**
 * Reads every contract with planes and calibration that were fitted without its fold.
 * @param types per contract: its types as classified without its fold.
 */
export function crossValidateClauses(
  contracts: readonly CuadContract[],
  types: readonly TypeScore[][],
  onProgress: Progress,
): ClauseReading[] {
  const { folds, examples } = heldOut(contracts, onProgress);
  return outOfFold(
    folds,
    (fitted) => calibrateClauses(members(examples, fitted)),
    (calibration, at) => readMargins(calibration, examples[at]!.passages, examples[at]!.margins, types[at]!),
  );
}
