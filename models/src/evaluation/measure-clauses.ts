import { holds, markedSpans } from '../corpus/marked-spans.ts';
import type { CuadContract } from '../corpus/read-corpus.ts';
import { clauseCategories } from '../labels.ts';
import type { Span } from '../span.ts';
import { splitPassages } from '../text/passages.ts';
import type { DocumentPrediction } from './predictions.ts';
import { add, averagePrecision, f1, mean, noCounts } from './scores.ts';

/** Contracts that the same models read: their passages can be ranked together. */
export type Readership = (contract: CuadContract) => number;

interface Ranking {
  relevant: number;
  ranked: { score: number; relevant: boolean }[];
}

/** Average precision of each readership's ranking, weighted by how much is relevant in it. */
function overReaderships(rankings: Iterable<Ranking>): number {
  let relevant = 0;
  let sum = 0;
  for (const ranking of rankings) {
    if (ranking.relevant === 0) continue;
    relevant += ranking.relevant;
    sum += ranking.relevant * averagePrecision(ranking.ranked, ranking.relevant);
  }
  return sum / relevant;
}

/**
 * Presence per contract (F1 over all decisions, and averaged over the categories that occur), and
 * mean average precision: per category, the passages of all contracts of a readership ranked by
 * score, right where a passage holds a marked span, averaged over the categories that occur.
 */
export function measureClauses(
  contracts: readonly CuadContract[],
  predictions: ReadonlyMap<string, DocumentPrediction>,
  readership: Readership = () => 0,
) {
  const passages = contracts.map(({ text }) => splitPassages(text));
  const perCategory = clauseCategories.map((category) => {
    let presence = noCounts();
    const rankings = new Map<number, Ranking>();
    contracts.forEach((contract, at) => {
      const spans = markedSpans(contract, category);
      const prediction = predictions.get(contract.id)!.clauses[category];
      const present = (contract.clauses[category]?.length ?? 0) > 0;
      presence = add(presence, {
        right: Number(present && prediction.present),
        given: Number(prediction.present),
        expected: Number(present),
      });
      const relevant = (passage: Span) => spans.some((span) => holds(passage, span));
      const reader = readership(contract);
      const ranking: Ranking = rankings.get(reader) ?? { relevant: 0, ranked: [] };
      rankings.set(reader, ranking);
      ranking.relevant += passages[at]!.filter(relevant).length;
      for (const hit of prediction.passages)
        ranking.ranked.push({ score: hit.score, relevant: relevant(hit) });
    });
    return { category, presence, averagePrecision: overReaderships(rankings.values()) };
  });
  const occurring = perCategory.filter(({ presence }) => presence.expected > 0);
  const precisions = occurring.map((each) => each.averagePrecision);
  return {
    microF1: f1(perCategory.reduce((sum, { presence }) => add(sum, presence), noCounts())),
    macroF1: mean(occurring.map(({ presence }) => f1(presence))),
    meanAveragePrecision: mean(precisions.filter((value) => !Number.isNaN(value))),
    perCategory,
  };
}
