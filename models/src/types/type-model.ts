import { type ContractType, contractTypes } from '../labels.ts';
import { type TextModel, textScorer } from '../linear/text-model.ts';
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
  const highest = Array.from(margins).reduce((most, margin) => Math.max(most, margin));
  const powers = Array.from(margins, (margin) => Math.exp((margin - highest) * sharpness));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** All types with their probabilities, the likeliest first. */
export const rankTypes = (margins: ArrayLike<number>, sharpness: number): TypeScore[] =>
  probabilities(margins, sharpness)
    .map((score, at) => ({ label: contractTypes[at]!, score }))
    .sort((a, b) => b.score - a.score);

/** A classifier of contracts by their text. */
export function typeClassifier(model: TypeModel): (text: string) => TypeScore[] {
  const margins = textScorer(model.text);
  return (text) => rankTypes(margins(typeBlocks(text)), model.sharpness);
}
