import { type ContractType, contractTypes } from '../labels.ts';
import type { FeatureBag } from '../linear/feature-bag.ts';
import { fitTextModel, type TextModel, textScorer } from '../linear/text-model.ts';
import { assignFolds, members, outOfFold } from '../training/folds.ts';
import { typeBlocks, typeWeights } from './type-features.ts';
import { probabilities, rankTypes, type TypeModel, type TypeScore } from './type-model.ts';

/** A contract whose type is known. */
export interface TypedText {
  id: string;
  text: string;
  type: ContractType;
}

/** A text to learn from; of no type where it says nothing of one. */
export interface ExampleText extends Omit<TypedText, 'type'> {
  type: ContractType | null;
}

interface Example extends ExampleText {
  blocks: FeatureBag[];
}

const options = {
  rarest: 3,
  keep: 45_000,
  positiveCost: 4,
  negativeCost: 1,
  epochs: 60,
  weights: typeWeights,
};
const sharpnessChoices = Array.from({ length: 60 }, (_, i) => 0.5 * 1.06 ** i);

const fit = (examples: readonly Example[]): TextModel =>
  fitTextModel(
    examples.map(({ blocks }) => blocks),
    contractTypes.length,
    (example, output) => examples[example]!.type === contractTypes[output],
    options,
  );

/** The sharpness under which the true types of held-out contracts are likeliest. */
function fitSharpness(examples: readonly { type: ContractType; margins: Float64Array }[]): number {
  const loss = (sharpness: number) =>
    examples.reduce((sum, { type, margins }) => {
      const score = probabilities(margins, sharpness)[contractTypes.indexOf(type)]!;
      return sum - Math.log(Math.max(score, 1e-9));
    }, 0);
  return sharpnessChoices.reduce((best, choice) => (loss(choice) < loss(best) ? choice : best));
}

const withBlocks = <Text extends ExampleText>(texts: readonly Text[]) =>
  texts.map((text) => ({ ...text, blocks: typeBlocks(text.text) }));

function heldOut(texts: readonly TypedText[], besides: readonly Example[]) {
  const examples = withBlocks(texts);
  const folds = assignFolds(texts.map(({ id, type }) => ({ id, group: type })));
  const margins = outOfFold(
    folds,
    (fitted) => textScorer(fit([...members(examples, fitted), ...besides])),
    (score, at) => score(examples[at]!.blocks),
  );
  return { folds, examples: examples.map((example, at) => ({ ...example, margins: margins[at]! })) };
}

/**
 * Fits the type model; its sharpness comes from contracts held out of a fit.
 * @param besides contracts to learn from that say nothing about how sure the model may be
 */
export function trainTypeModel(texts: readonly TypedText[], besides: readonly ExampleText[] = []): TypeModel {
  const also = withBlocks(besides);
  const { examples } = heldOut(texts, also);
  return { text: fit([...examples, ...also]), sharpness: fitSharpness(examples) };
}

/** Classifies every contract with planes and sharpness that were fitted without its fold. */
export function crossValidateTypes(
  texts: readonly TypedText[],
  besides: readonly ExampleText[] = [],
): TypeScore[][] {
  const { folds, examples } = heldOut(texts, withBlocks(besides));
  return outOfFold(
    folds,
    (fitted) => fitSharpness(members(examples, fitted)),
    (sharpness, at) => rankTypes(examples[at]!.margins, sharpness),
  );
}
