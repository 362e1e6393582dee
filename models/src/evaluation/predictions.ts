import type { ClauseReading } from '../clauses/clause-model.ts';
import type { ContractFields } from '../fields/extract-fields.ts';
import type { FieldName } from '../fields/field-model.ts';
import { type ClauseCategory, type ContractType, clauseCategories } from '../labels.ts';
import type { Span } from '../span.ts';
import type { TypeScore } from '../types/type-model.ts';

/** Fields by the keys and in the form of Kleister-NDA's expected values. */
export type FieldValues = Partial<Record<FieldName, string[]>>;

export interface ClausePrediction {
  score: number;
  present: boolean;
  /** Passages that may hold the category: offsets in the document's `text`. */
  passages: (Span & { score: number })[];
}

/** What was predicted from the text of a document. */
export interface DocumentPrediction {
  /** The `id` of a CUAD contract, or the `file` of a non-disclosure agreement. */
  id: string;
  type: ContractType;
  typeScore: number;
  clauses: Record<ClauseCategory, ClausePrediction>;
  fields: FieldValues;
}

/** What was predicted from a PDF. */
export interface PdfPrediction {
  file: string;
  /** The text layer as extracted. */
  text: string;
  /** What OCR of the page images gave; null for documents outside the sample. */
  ocrText: string | null;
  fields: FieldValues;
}

/** How many passages a category names at least, the likeliest ones: the rest of a contract is left out... */
const named = 25;
/** ...but for passages at least this likely. */
const leastScore = 0.002;

/** Fields in the form of Kleister-NDA. */
export function fieldValues({ parties, effectiveDate, term, jurisdiction }: ContractFields): FieldValues {
  return {
    ...(parties.length > 0 && { party: parties.map(({ name }) => name) }),
    ...(effectiveDate && { effective_date: [effectiveDate.normalised] }),
    ...(term && { term: [term.normalised] }),
    ...(jurisdiction && { jurisdiction: [jurisdiction.normalised] }),
  };
}

/** Gathers what the models said of one document. */
export function predictDocument(
  id: string,
  types: readonly TypeScore[],
  { passages, scores, presence }: ClauseReading,
  fields: ContractFields,
): DocumentPrediction {
  const clauses = clauseCategories.map((category, column): [ClauseCategory, ClausePrediction] => {
    const { score, present } = presence[column]!;
    const hits = passages
      .map(({ start, end }, at) => ({ start, end, score: scores[at]![column]! }))
      .sort((a, b) => b.score - a.score)
      .filter((hit, rank) => rank < named || hit.score >= leastScore);
    return [category, { score, present, passages: hits }];
  });
  return {
    id,
    type: types[0]!.label,
    typeScore: types[0]!.score,
    clauses: Object.fromEntries(clauses) as Record<ClauseCategory, ClausePrediction>,
    fields: fieldValues(fields),
  };
}
