import type { CuadContract, NdaDocument } from '../corpus/read-corpus.ts';
import { valueKey } from '../fields/candidate.ts';
import { namedParties } from '../fields/field-examples.ts';
import { type FieldName, fieldNames } from '../fields/field-model.ts';
import type { FieldValues } from './predictions.ts';
import { add, type Counts, countShared, f1, noCounts } from './scores.ts';

/** `key=value` pairs as Kleister compares them: upper-cased, with underscores for spaces. */
const pairs = (values: FieldValues, names: readonly FieldName[]): string[] => [
  ...new Set(
    names.flatMap((name) =>
      (values[name] ?? []).map((value) => `${name}=${value}`.toUpperCase().replace(/\s/g, '_')),
    ),
  ),
];

/** F1 over all key=value pairs of some documents, and for each field alone. */
export function measureFields(
  documents: readonly { expected: NdaDocument['expected']; predicted: FieldValues }[],
) {
  const count = (names: readonly FieldName[]): Counts =>
    documents.reduce(
      (sum, { expected, predicted }) =>
        add(sum, countShared(pairs(predicted, names), pairs(expected, names))),
      noCounts(),
    );
  return {
    f1: f1(count(fieldNames)),
    perField: Object.fromEntries(fieldNames.map((name) => [name, f1(count([name]))])) as Record<
      FieldName,
      number
    >,
  };
}

/** F1 of the parties' names, spelling of punctuation apart, against those that are marked in contracts. */
export const measureParties = (
  contracts: readonly { contract: CuadContract; predicted: FieldValues }[],
): number =>
  f1(
    contracts.reduce(
      (sum, { contract, predicted }) =>
        add(sum, countShared((predicted.party ?? []).map(valueKey), [...namedParties(contract)])),
      noCounts(),
    ),
  );
