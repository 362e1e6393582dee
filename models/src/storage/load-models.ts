import { readFileSync } from 'node:fs';
import { type ClauseModel, type ClauseReading, clauseReader } from '../clauses/clause-model.ts';
import { type ContractFields, fieldReader, type Party, partyReader } from '../fields/extract-fields.ts';
import type { FieldModel } from '../fields/field-model.ts';
import { type TypeModel, type TypeScore, typeClassifier } from '../types/type-model.ts';
import { decodeTextModel } from './text-model-file.ts';
import { weightsLocation } from './weights-location.ts';

/** The weights files, by name: `weights/<name>.bin`. */
export const weightNames = [
  'types',
  'clauses',
  'contract_party',
  'party',
  'effective_date',
  'term',
  'jurisdiction',
] as const;

/** The bytes of the weights files, for code that was bundled away from them. */
export type ModelBytes = Record<(typeof weightNames)[number], Uint8Array>;

/** The models, ready to use. */
export interface Models {
  classify: (text: string) => TypeScore[];
  readClauses: (text: string) => ClauseReading;
  readFields: (text: string) => ContractFields;
  readParties: (text: string) => Party[];
}

let loaded: Models | undefined;

/** Reads the shipped weights from the folder beside the sources. */
const shippedBytes = (): ModelBytes =>
  Object.fromEntries(
    weightNames.map((name) => [name, readFileSync(weightsLocation(`${name}.bin`))]),
  ) as unknown as ModelBytes;

/**
 * The shipped models. Without bytes they are read from `models/weights` on first use and kept;
 * bytes, where given, replace what was loaded before.
 * @throws Error when a file is missing or is not a weights file.
 */
export function loadModels(bytes?: ModelBytes): Models {
  if (bytes) loaded = openModels(bytes);
  loaded ??= openModels(shippedBytes());
  return loaded;
}

/** Opens models from bytes without making them the loaded ones. */
export function openModels(bytes: ModelBytes): Models {
  const open = <Model>(name: keyof ModelBytes): Model => {
    const { model, settings } = decodeTextModel(bytes[name]);
    return { text: model, ...(settings as object) } as Model;
  };
  const classify = typeClassifier(open<TypeModel>('types'));
  return {
    classify,
    readClauses: clauseReader(open<ClauseModel>('clauses'), classify),
    readFields: fieldReader({
      party: open<FieldModel>('party'),
      effective_date: open<FieldModel>('effective_date'),
      term: open<FieldModel>('term'),
      jurisdiction: open<FieldModel>('jurisdiction'),
    }),
    readParties: partyReader(open<FieldModel>('contract_party')),
  };
}
