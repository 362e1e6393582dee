import { type ContractType, contractTypes } from '../labels.ts';
import type { TextModel } from '../linear/text-model.ts';
import { textScorer } from '../linear/text-model.ts';
import { typeBlocks } from './type-features.ts';

/** How sure the model is that a contract is of a type; the scores of all types sum to 1. */
export interface TypeScore {
  label: ContractType;
  score: number;
}

/** The type model: margins, and the factor that makes their softmax a probability. */
export interface TypeModel {
  text: TextModel;
  sharpness: number;
}

/** Softmax of margins times the sharpness. */
export function probabilities(margins: ArrayLike<number>, sharpness: number): number[] {
  const highest = Math.max(...Array.from(margins));
  const powers = Array.from(margins, (margin) => Math.exp((margin - highest) * sharpness));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** A classifier: all 26 types of a contract's text, the likeliest first. */
export function typeClassifier(model: TypeModel): (text: string) => TypeScore[] {
  const margins = textScorer(model.text);
  return (text) =>
    probabilities(margins(typeBlocks(text)), model.sharpness)
      .map((score, at) => ({ label: contractTypes[at]!, score }))
      .sort((a, b) => b.score - a.score);
}
