import { clauseFolds, crossValidateClauses } from '../clauses/train-clauses.ts';
import type { Corpus } from '../corpus/read-corpus.ts';
import { ndaExamples, partyExamples } from '../fields/field-examples.ts';
import { type FieldName, fieldNames } from '../fields/field-model.ts';
import { crossValidateField } from '../fields/train-fields.ts';
import { loadModels } from '../storage/load-models.ts';
import { foldCount } from '../training/folds.ts';
import { plainContracts } from '../training/plain-contracts.ts';
import { fittedTo } from '../training/provenance.ts';
import { typedTexts } from '../training/typed-texts.ts';
import { crossValidateTypes } from '../types/train-type.ts';
import type { Readership } from './measure-clauses.ts';
import { type DocumentPrediction, type FieldValues, predictDocument } from './predictions.ts';

/**
 * Which models predict:
 * - `shipped`: the shipped weights;
 * - `cross-validation`: for each of five folds, models fitted to the other four;
 * - `auto`: cross-validation where the shipped weights were fitted to most of this corpus. A few documents
 *   that both have in common, as filings do, are no reason to fit models to a small corpus.
 */
export type Split = 'auto' | ResolvedSplit;

export type ResolvedSplit = 'shipped' | 'cross-validation';

type Progress = (message: string) => void;

/** Whether a document is one that the shipped weights were fitted to. */
type IsKnown = (text: string) => boolean;

const known = (corpus: Corpus, isKnown: IsKnown): number =>
  typedTexts(corpus).filter(({ text }) => isKnown(text)).length;

/** The split that `auto` stands for. */
export function resolveSplit(split: Split, corpus: Corpus, isKnown: IsKnown = fittedTo()): ResolvedSplit {
  if (split !== 'auto') return split;
  return 2 * known(corpus, isKnown) > typedTexts(corpus).length ? 'cross-validation' : 'shipped';
}

/** What a split is called in results. */
export function splitName(split: ResolvedSplit, corpus: Corpus, isKnown: IsKnown = fittedTo()): string {
  const size = `${corpus.cuad.length} contracts and ${corpus.nda.length} NDAs`;
  if (split === 'cross-validation')
    return `${foldCount}-fold cross-validation of ${size}, each read by models fitted without its fold`;
  return `shipped weights on ${size}, ${known(corpus, isKnown) || 'none'} of which they were fitted to`;
}

/** Which models read a contract: scores of different folds' models are not ranked against each other. */
export function readersOf(split: ResolvedSplit, corpus: Corpus): Readership {
  if (split === 'shipped') return () => 0;
  const folds = clauseFolds(corpus.cuad);
  const foldOf = new Map(corpus.cuad.map(({ id }, at) => [id, folds[at]!]));
  return ({ id }) => foldOf.get(id)!;
}

/** Predictions of every document of a corpus. */
export function predictCorpus(
  corpus: Corpus,
  split: ResolvedSplit,
  onProgress: Progress,
): DocumentPrediction[] {
  return split === 'shipped' ? byShippedWeights(corpus, onProgress) : byCrossValidation(corpus, onProgress);
}

function byShippedWeights(corpus: Corpus, onProgress: Progress): DocumentPrediction[] {
  const models = loadModels();
  return typedTexts(corpus).map(({ id, text }, at) => {
    onProgress(`reading ${id}`);
    const fields = models.readFields(text);
    if (at < corpus.cuad.length) fields.parties = models.readParties(text);
    return predictDocument(id, models.classify(text), models.readClauses(text), fields);
  });
}

/** Clauses of NDAs, and fields of other contracts beside the parties, are not scored: they come from the shipped weights. */
function byCrossValidation(corpus: Corpus, onProgress: Progress): DocumentPrediction[] {
  const models = loadModels();
  const texts = typedTexts(corpus);
  onProgress('types: cross-validating');
  const types = crossValidateTypes(texts, plainContracts());
  const clauses = crossValidateClauses(corpus.cuad, types, onProgress);
  onProgress('fields: cross-validating');
  const fields = fieldNames.map((name): [FieldName, string[][]] => [
    name,
    crossValidateField(name, ndaExamples(name, corpus.nda)),
  ]);
  const parties = crossValidateField('party', partyExamples(corpus.cuad));
  return texts.map(({ id, text }, at) => {
    const reading = clauses[at] ?? models.readClauses(text);
    const prediction = predictDocument(id, types[at]!, reading, models.readFields(text));
    const nda = at - corpus.cuad.length;
    if (nda < 0) return { ...prediction, fields: { ...prediction.fields, party: parties[at]! } };
    const held = fields
      .filter(([, values]) => values[nda]!.length > 0)
      .map(([name, values]) => [name, values[nda]!]);
    return { ...prediction, fields: Object.fromEntries(held) as FieldValues };
  });
}
