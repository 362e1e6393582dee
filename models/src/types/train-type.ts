import { type ContractType, contractTypes } from '../labels.ts';
import { fitTextModel, textScorer } from '../linear/text-model.ts';
import { assignFolds, outOfFold } from '../training/folds.ts';
import { typeBlocks } from './type-features.ts';
import { probabilities, type TypeModel } from './type-model.ts';

/** A contract whose type is known. */
export interface TypedText {
  id: string;
  text: string;
  type: ContractType;
}

const options = { rarest: 3, keep: 60_000, positiveCost: 4, negativeCost: 1, epochs: 60 };
const sharpnessChoices = Array.from({ length: 60 }, (_, i) => 0.5 * 1.06 ** i);

/** Fits the type model; its sharpness makes margins of contracts left out of a fit most likely. */
export function trainTypeModel(texts: readonly TypedText[]): TypeModel {
  const blocks = texts.map(({ text }) => typeBlocks(text));
  const fit = (members: readonly number[]) =>
    fitTextModel(
      members.map((member) => blocks[member]!),
      contractTypes.length,
      (example, output) => texts[members[example]!]!.type === contractTypes[output],
      options,
    );
  const folds = assignFolds(
    texts.map(({ id, type }) => ({ id, group: type })),
    5,
  );
  const margins = outOfFold(
    folds,
    (members) => textScorer(fit(members)),
    (score, item) => score(blocks[item]!),
  );
  const loss = (sharpness: number) =>
    texts.reduce((sum, { type }, item) => {
      const score = probabilities(margins[item]!, sharpness)[contractTypes.indexOf(type)]!;
      return sum - Math.log(Math.max(score, 1e-9));
    }, 0);
  const sharpness = sharpnessChoices.reduce((best, choice) => (loss(choice) < loss(best) ? choice : best));
  return { text: fit([...texts.keys()]), sharpness };
}
