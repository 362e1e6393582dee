import { dateMentions, durationMentions } from '@countersign/documents/values';
import { applyLogistic } from '../linear/logistic.ts';
import { type TextModel, textScorer } from '../linear/text-model.ts';
import { type Candidate, gather, type Mention } from './candidate.ts';
import { candidateBlocks } from './candidate-features.ts';
import { jurisdictionMentions } from './jurisdictions.ts';
import { partyMentions } from './parties.ts';

/** How a field's candidates are found. The fields are those of Kleister-NDA. */
export const fieldFinders = {
  party: partyMentions,
  effective_date: dateMentions,
  term: durationMentions,
  jurisdiction: jurisdictionMentions,
} satisfies Record<string, (text: string) => Mention[]>;

export type FieldName = keyof typeof fieldFinders;

export const fieldNames = Object.keys(fieldFinders) as FieldName[];

export interface FieldTuning {
  /** Logistic weights of a candidate's margin. */
  calibration: number[];
  /** From which score a candidate is taken. */
  threshold: number;
}

/** A ranker of one field's candidates. */
export interface FieldModel extends FieldTuning {
  text: TextModel;
}

/** A candidate with the probability that it is the field's value. */
export interface RankedCandidate extends Candidate {
  score: number;
}

/** Candidates with the probabilities that their margins stand for, the likeliest first. */
export const rankMargins = (
  calibration: readonly number[],
  candidates: readonly Candidate[],
  margins: readonly number[],
): RankedCandidate[] =>
  candidates
    .map((candidate, at) => ({ ...candidate, score: applyLogistic(calibration, [margins[at]!]) }))
    .sort((a, b) => b.score - a.score);

/** A ranker: a field's candidates in a text, the likeliest first. */
export function fieldRanker(field: FieldName, model: FieldModel): (text: string) => RankedCandidate[] {
  const score = textScorer(model.text);
  return (text) => {
    const candidates = gather(fieldFinders[field](text));
    const margins = candidates.map((candidate, rank) => score(candidateBlocks(text, candidate, rank))[0]!);
    return rankMargins(model.calibration, candidates, margins);
  };
}

/** The mention that speaks most for a candidate: where a reader would point to. */
export function tellingMention(model: FieldModel): (text: string, candidate: Candidate) => Mention {
  const score = textScorer(model.text);
  return (text, { value, mentions }) => {
    const margins = mentions.map(
      (mention) => score(candidateBlocks(text, { value, mentions: [mention] }, 0))[0]!,
    );
    return mentions[margins.indexOf(margins.reduce((most, margin) => Math.max(most, margin)))]!;
  };
}
