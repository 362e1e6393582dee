import { holds, markedSpans } from '../corpus/marked-spans.ts';
import type { CuadContract } from '../corpus/read-corpus.ts';
import { clauseCategories } from '../labels.ts';
import { splitPassages } from '../text/passages.ts';
import type { DocumentPrediction } from './predictions.ts';
import { add, averagePrecision, type Counts, f1, mean, noCounts } from './scores.ts';

/**
 * Presence per contract (F1 over all decisions, and averaged over the categories that occur), and
 * mean average precision: per category, the passages of all contracts ranked by score, right where
 * a passage holds a marked span, averaged over the categories that occur.
 */
export function measureClauses(
  contracts: readonly CuadContract[],
  predictions: ReadonlyMap<string, DocumentPrediction>,
) {
  const perCategory: { category: string; presence: Counts; averagePrecision: number }[] = [];
  const passages = contracts.map(({ text }) => splitPassages(text));
  for (const category of clauseCategories) {
    let presence = noCounts();
    let relevant = 0;
    const ranked: { score: number; relevant: boolean }[] = [];
    contracts.forEach((contract, at) => {
      const spans = markedSpans(contract, category);
      const prediction = predictions.get(contract.id)!.clauses[category];
      const present = (contract.clauses[category]?.length ?? 0) > 0;
      presence = add(presence, {
        right: Number(present && prediction.present),
        given: Number(prediction.present),
        expected: Number(present),
      });
      relevant += passages[at]!.filter((passage) => spans.some((span) => holds(passage, span))).length;
      for (const hit of prediction.passages) {
        ranked.push({ score: hit.score, relevant: spans.some((span) => holds(hit, span)) });
      }
    });
    perCategory.push({ category, presence, averagePrecision: averagePrecision(ranked, relevant) });
  }
  const occurring = perCategory.filter(({ presence }) => presence.expected > 0);
  return {
    microF1: f1(perCategory.reduce((sum, { presence }) => add(sum, presence), noCounts())),
    macroF1: mean(occurring.map(({ presence }) => f1(presence))),
    meanAveragePrecision: mean(
      occurring.map((each) => each.averagePrecision).filter((value) => !Number.isNaN(value)),
    ),
    perCategory,
  };
}
