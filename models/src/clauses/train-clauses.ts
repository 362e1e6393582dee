import { holds, markedSpans } from '../corpus/marked-spans.ts';
import type { CuadContract } from '../corpus/read-corpus.ts';
import { clauseCategories } from '../labels.ts';
import { applyLogistic, fitLogistic } from '../linear/logistic.ts';
import type { Block } from '../linear/sparse-vector.ts';
import { fitTextModel, textScorer } from '../linear/text-model.ts';
import { splitPassages } from '../text/passages.ts';
import { assignFolds, outOfFold } from '../training/folds.ts';
import { clauseBlocks } from './clause-features.ts';
import type { ClauseModel } from './clause-model.ts';
import { bestThreshold, presenceInputs } from './presence.ts';

const options = { rarest: 4, keep: 70_000, positiveCost: 2, negativeCost: 0.3, epochs: 15 };

interface MarkedContract {
  blocks: Block[][];
  /** Per passage: which categories it holds. */
  labels: boolean[][];
  present: boolean[];
}

/** A contract's features and labels. */
export function markContract(contract: CuadContract): MarkedContract {
  const passages = splitPassages(contract.text);
  const spans = clauseCategories.map((category) => markedSpans(contract, category));
  return {
    blocks: clauseBlocks(contract.text, passages),
    labels: passages.map((passage) => spans.map((marked) => marked.some((span) => holds(passage, span)))),
    present: clauseCategories.map((category) => (contract.clauses[category]?.length ?? 0) > 0),
  };
}

/** Fits the clause model; calibration and thresholds come from contracts left out of a fit. */
export function trainClauseModel(
  contracts: readonly CuadContract[],
  onProgress: (done: string) => void,
): ClauseModel {
  const marked = contracts.map(markContract);
  const fit = (members: readonly number[]) => {
    const examples = members.flatMap((member) => marked[member]!.blocks);
    const labels = members.flatMap((member) => marked[member]!.labels);
    onProgress(`clauses: fitting ${examples.length} passages of ${members.length} contracts`);
    return fitTextModel(
      examples,
      clauseCategories.length,
      (example, output) => labels[example]![output]!,
      options,
    );
  };
  const folds = assignFolds(
    contracts.map(({ id, type }) => ({ id, group: type })),
    5,
  );
  const margins = outOfFold(
    folds,
    (members) => textScorer(fit(members)),
    (score, item) => marked[item]!.blocks.map(score),
  );
  return {
    text: fit([...contracts.keys()]),
    calibration: clauseCategories.map((_, category) =>
      fitLogistic(
        margins.flatMap((rows) => rows.map((row) => [row[category]!])),
        marked.flatMap(({ labels }) => labels.map((row) => (row[category] ? 1 : 0))),
        1e-3,
      ),
    ),
    presence: clauseCategories.map((_, category) => {
      const inputs = margins.map((rows) => presenceInputs(rows.map((row) => row[category]!)));
      const present = marked.map((contract) => contract.present[category]!);
      const weights = fitLogistic(inputs, present.map(Number), 1);
      return {
        weights,
        threshold: bestThreshold(
          inputs.map((input) => applyLogistic(weights, input)),
          present,
        ),
      };
    }),
  };
}
