import { applyLogistic } from '../linear/logistic.ts';
import { type TextModel, textScorer } from '../linear/text-model.ts';
import { type Candidate, gather, type Mention } from './candidate.ts';
import { candidateBlocks } from './candidate-features.ts';
import { dateMentions } from './dates.ts';
import { jurisdictionMentions } from './jurisdictions.ts';
import { partyMentions } from './parties.ts';
import { durationMentions } from './terms.ts';

/** How a field's candidates are found. The fields are those of Kleister-NDA. */
export const fieldFinders = {
  party: partyMentions,
  effective_date: dateMentions,
  term: durationMentions,
  jurisdiction: jurisdictionMentions,
} satisfies Record<string, (text: string) => Mention[]>;

export type FieldName = keyof typeof fieldFinders;

export const fieldNames = Object.keys(fieldFinders) as FieldName[];

/** A ranker of one field's candidates. */
export interface FieldModel {
  text: TextModel;
  calibration: number[];
  /** From which score a candidate is taken. */
  threshold: number;
}

/** A candidate with the probability that it is the field's value. */
export interface RankedCandidate extends Candidate {
  score: number;
}

/** A ranker: a field's candidates in a text, the likeliest first. */
export function fieldRanker(field: FieldName, model: FieldModel): (text: string) => RankedCandidate[] {
  const margins = textScorer(model.text);
  return (text) =>
    gather(fieldFinders[field](text))
      .map((candidate, rank) => {
        const margin = margins(candidateBlocks(text, candidate, rank))[0]!;
        return { ...candidate, score: applyLogistic(model.calibration, [margin]) };
      })
      .sort((a, b) => b.score - a.score);
}
