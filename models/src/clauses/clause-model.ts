import { type ClauseCategory, clauseCategories } from '../labels.ts';
import { applyLogistic } from '../linear/logistic.ts';
import { type TextModel, textScorer } from '../linear/text-model.ts';
import type { Span } from '../span.ts';
import { splitPassages } from '../text/passages.ts';
import type { TypeScore } from '../types/type-model.ts';
import { clauseBlocks } from './clause-features.ts';
import { presenceScore } from './presence.ts';

/** What turns margins into probabilities, per category. */
export interface ClauseCalibration {
  /** Logistic weights of a passage's margin. */
  calibration: number[][];
  /** Logistic weights of what `presenceInputs` gives, and from which score the category is present. */
  presence: { weights: number[]; threshold: number }[];
}

/** The clause model: a plane per category, and its calibration. */
export interface ClauseModel extends ClauseCalibration {
  text: TextModel;
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

/** What the margins of a contract's passages mean. */
export function readMargins(
  { calibration, presence }: ClauseCalibration,
  passages: Span[],
  margins: readonly ArrayLike<number>[],
  types: readonly TypeScore[],
): ClauseReading {
  return {
    passages,
    scores: margins.map((row) => Array.from(row, (margin, at) => applyLogistic(calibration[at]!, [margin]))),
    presence: clauseCategories.map((category, at) => {
      const { weights, threshold } = presence[at]!;
      const score = presenceScore(
        weights,
        calibration[at]!,
        margins.map((row) => row[at]!),
        types,
      );
      return { category, score, present: score >= threshold };
    }),
  };
}

/** Some 650 pages, four times what the longest contracts of CUAD have: keeps the time within a few seconds. */
const longestRead = 2_000_000;

/** A reader of clauses: splits a text, scores every passage for every category, and weighs its type. */
export function clauseReader(
  model: ClauseModel,
  classify: (text: string) => TypeScore[],
): (text: string) => ClauseReading {
  const score = textScorer(model.text);
  return (text) => {
    const passages = splitPassages(text.slice(0, longestRead));
    return readMargins(model, passages, clauseBlocks(text, passages).map(score), classify(text));
  };
}
