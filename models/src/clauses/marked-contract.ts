import { holds, markedSpans } from '../corpus/marked-spans.ts';
import type { CuadContract } from '../corpus/read-corpus.ts';
import { type ContractType, clauseCategories } from '../labels.ts';
import type { FeatureBag } from '../linear/feature-bag.ts';
import type { Span } from '../span.ts';
import { splitPassages } from '../text/passages.ts';
import { clauseBlocks } from './clause-features.ts';

/** A contract ready to learn from. */
export interface MarkedContract {
  type: ContractType;
  passages: Span[];
  blocks: FeatureBag[][];
  /** Per passage: which categories it holds. */
  labels: boolean[][];
  /** Which categories the contract holds. */
  present: boolean[];
}

/** Splits a contract, and finds which passages hold what the lawyers marked. */
export function markContract(contract: CuadContract): MarkedContract {
  const passages = splitPassages(contract.text);
  const spans = clauseCategories.map((category) => markedSpans(contract, category));
  return {
    type: contract.type,
    passages,
    blocks: clauseBlocks(contract.text, passages),
    labels: passages.map((passage) => spans.map((marked) => marked.some((span) => holds(passage, span)))),
    present: clauseCategories.map((category) => (contract.clauses[category]?.length ?? 0) > 0),
  };
}
