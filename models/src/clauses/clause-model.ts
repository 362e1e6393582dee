import { type ClauseCategory, clauseCategories } from '../labels.ts';
import { applyLogistic } from '../linear/logistic.ts';
import { type TextModel, textScorer } from '../linear/text-model.ts';
import type { Span } from '../span.ts';
import { splitPassages } from '../text/passages.ts';
import { clauseBlocks } from './clause-features.ts';
import { presenceInputs } from './presence.ts';

/** The clause model: a plane per category, and what turns margins into probabilities. */
export interface ClauseModel {
  text: TextModel;
  /** Per category: logistic weights of a passage's margin. */
  calibration: number[][];
  /** Per category: logistic weights of {@link presenceInputs}, and from which score it is present. */
  presence: { weights: number[]; threshold: number }[];
}

/** How likely a contract holds a clause of a category at all. */
export interface ClausePresence {
  category: ClauseCategory;
  score: number;
  present: boolean;
}

/** A contract's passages with, per passage, the probability of each category. */
export interface ClauseReading {
  passages: Span[];
  scores: number[][];
  presence: ClausePresence[];
}

/** A reader of clauses: splits a text and scores every passage for every category. */
export function clauseReader(model: ClauseModel): (text: string) => ClauseReading {
  const score = textScorer(model.text);
  return (text) => {
    const passages = splitPassages(text);
    const margins = clauseBlocks(text, passages).map(score);
    return {
      passages,
      scores: margins.map((row) =>
        Array.from(row, (margin, at) => applyLogistic(model.calibration[at]!, [margin])),
      ),
      presence: clauseCategories.map((category, at) => {
        const { weights, threshold } = model.presence[at]!;
        const inputs = presenceInputs(margins.map((row) => row[at]!));
        const likely = applyLogistic(weights, inputs);
        return { category, score: likely, present: likely >= threshold };
      }),
    };
  };
}
