import { type ContractType, contractTypes } from '../labels.ts';
import { type Counts, f1, mean } from './scores.ts';

/** Accuracy, and F1 averaged over the types that occur. */
export function measureTypes(pairs: readonly { predicted: ContractType; actual: ContractType }[]) {
  const counts = contractTypes.map(
    (type): Counts => ({
      right: pairs.filter(({ predicted, actual }) => predicted === type && actual === type).length,
      given: pairs.filter(({ predicted }) => predicted === type).length,
      expected: pairs.filter(({ actual }) => actual === type).length,
    }),
  );
  return {
    accuracy: mean(pairs.map(({ predicted, actual }) => Number(predicted === actual))),
    macroF1: mean(counts.filter(({ given, expected }) => given + expected > 0).map(f1)),
  };
}
