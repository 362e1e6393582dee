import type { CuadContract, NdaDocument } from '../corpus/read-corpus.ts';
import { valueKey } from './candidate.ts';
import type { FieldName } from './field-model.ts';
import { normaliseName } from './party-name.ts';

/** A document with the values of a field that people found in it. */
export interface FieldExample {
  id: string;
  /** Documents of one group are dealt out evenly to the folds. */
  group: string;
  /** Readings of the document: what is learnt from one holds for the others. The first is the one to be read. */
  texts: string[];
  /** Keys of the expected values. */
  expected: Set<string>;
}

/** A field of non-disclosure agreements, in both readings of their PDFs. */
export const ndaExamples = (field: FieldName, documents: readonly NdaDocument[]): FieldExample[] =>
  documents.map(({ file, textLayer, textract, expected }) => ({
    id: file,
    group: 'nda',
    texts: [textLayer, textract],
    expected: new Set((expected[field] ?? []).map(valueKey)),
  }));

/** "The Distributor", "(each a “party”)": what the lawyers marked beside the names themselves. */
const noName = /["“”]|\bpart(?:y|ies)\b/i;
const longestName = 100;

/** The names that a contract's parties are marked with: not their roles, nor a name's shorter form. */
export function namedParties({ clauses }: CuadContract): Set<string> {
  const marked = (clauses.Parties ?? []).map((span) => span.replace(/\s+/g, ' ').trim());
  const names = marked.filter(
    (span) => span.includes(' ') && span.length <= longestName && !noName.test(span),
  );
  const keys = [...new Set(names.map((name) => valueKey(normaliseName(name))))];
  return new Set(keys.filter((key) => !keys.some((other) => other !== key && other.includes(key))));
}

/** The parties of commercial contracts. */
export const partyExamples = (contracts: readonly CuadContract[]): FieldExample[] =>
  contracts.map((contract) => ({
    id: contract.id,
    group: contract.type,
    texts: [contract.text],
    expected: namedParties(contract),
  }));
