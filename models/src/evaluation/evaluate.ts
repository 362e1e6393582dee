import { writeFileSync } from 'node:fs';
import { type Corpus, readCorpus } from '../corpus/read-corpus.ts';
import { typedTexts } from '../training/typed-texts.ts';
import { measureClauses } from './measure-clauses.ts';
import { measureExtraction, predictPdfs } from './measure-extraction.ts';
import { measureFields, measureParties } from './measure-fields.ts';
import { measureReview } from './measure-review.ts';
import { measureTypes } from './measure-types.ts';
import type { ExtractionPort, ReviewPort } from './ports.ts';
import type { DocumentPrediction, PdfPrediction } from './predictions.ts';
import {
  predictCorpus,
  type ResolvedSplit,
  readersOf,
  resolveSplit,
  type Split,
  splitName,
} from './split.ts';

export interface EvaluateOptions {
  split?: Split;
  /** A file to write: one JSON line a document, then one a PDF that was read. */
  predictions?: string;
  onProgress?: (message: string) => void;
  /** Reads PDFs; without it the extraction scores are left out. */
  extraction?: ExtractionPort;
  /** Generates report sections; without it citation and validation scores are left out. */
  review?: ReviewPort;
}

/** One score: its value between 0 and 1, or null with the reason why it is missing. */
export interface Measure {
  name: string;
  value: number | null;
  /** What a plain linear model reaches: TF-IDF and logistic regression; `pdftotext` for text, two patterns for fields. */
  baseline?: number;
  /** What is aimed at on unseen documents, where something is. */
  target?: number;
  /** How many documents it was measured on, or why it was not measured. */
  note: string;
}

export interface Evaluation {
  corpus: string;
  /** Which documents were read by which models. */
  split: string;
  measures: Measure[];
}

/**
 * Scores the models on a corpus folder, by the {@link Split} that is asked for, `auto` without one.
 * @throws Error when the folder is not a corpus or the weights are missing.
 */
export async function evaluate(corpusDirectory: string, options: EvaluateOptions = {}): Promise<Evaluation> {
  const corpus = readCorpus(corpusDirectory);
  const onProgress = options.onProgress ?? (() => {});
  const split = resolveSplit(options.split ?? 'auto', corpus);
  const documents = predictCorpus(corpus, split, onProgress);
  const pdfs = options.extraction
    ? await predictPdfs(corpusDirectory, corpus.nda, options.extraction, onProgress)
    : [];
  if (options.predictions) writePredictions(options.predictions, [...documents, ...pdfs]);
  return {
    corpus: corpusDirectory,
    split: splitName(split, corpus),
    measures: [
      ...modelMeasures(corpus, documents, split),
      ...extractionMeasures(corpus, pdfs),
      ...(await reviewMeasures(corpus, options.review, onProgress)),
    ],
  };
}

const writePredictions = (path: string, lines: readonly (DocumentPrediction | PdfPrediction)[]): void =>
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));

function modelMeasures(
  corpus: Corpus,
  documents: readonly DocumentPrediction[],
  split: ResolvedSplit,
): Measure[] {
  const predicted = new Map(documents.map((document) => [document.id, document]));
  const texts = typedTexts(corpus);
  const types = measureTypes(
    texts.map(({ id, type }) => ({ predicted: predicted.get(id)!.type, actual: type })),
  );
  const clauses = measureClauses(corpus.cuad, predicted, readersOf(split, corpus));
  const fields = measureFields(
    corpus.nda.map(({ file, expected }) => ({ expected, predicted: predicted.get(file)!.fields })),
  );
  const onAll = `${texts.length} documents`;
  const onContracts = `${corpus.cuad.length} contracts`;
  return [
    { name: 'contract type accuracy', value: types.accuracy, baseline: 0.86, target: 0.92, note: onAll },
    { name: 'contract type macro-F1', value: types.macroF1, baseline: 0.855, target: 0.9, note: onAll },
    {
      name: 'clause presence micro-F1',
      value: clauses.microF1,
      baseline: 0.78,
      target: 0.84,
      note: onContracts,
    },
    {
      name: 'clause presence macro-F1',
      value: clauses.macroF1,
      baseline: 0.58,
      target: 0.68,
      note: onContracts,
    },
    {
      name: 'clause passages, mean average precision',
      value: clauses.meanAveragePrecision,
      baseline: 0.47,
      target: 0.53,
      note: onContracts,
    },
    {
      name: 'NDA fields F1',
      value: fields.f1,
      baseline: 0.4,
      target: 0.75,
      note: `text layers of ${corpus.nda.length} NDAs`,
    },
    ...Object.entries(fields.perField).map(([name, value]) => ({
      name: `NDA ${name} F1`,
      value,
      note: 'of these',
    })),
    {
      name: 'names of contract parties F1',
      value: measureParties(
        corpus.cuad.map((contract) => ({ contract, predicted: predicted.get(contract.id)!.fields })),
      ),
      note: onContracts,
    },
  ];
}

function extractionMeasures(corpus: Corpus, pdfs: readonly PdfPrediction[]): Measure[] {
  const { textLayer, ocr } = measureExtraction(corpus.nda, pdfs);
  const measure = (
    name: string,
    goals: Pick<Measure, 'baseline' | 'target'>,
    score: { documents: number; f1: number },
  ): Measure => ({
    name,
    value: score.documents > 0 ? score.f1 : null,
    ...goals,
    note: score.documents > 0 ? `${score.documents} PDFs` : 'not measured: no reader of PDFs was given',
  });
  return [
    measure('word F1 against Textract, text layer', { baseline: 0.997, target: 0.997 }, textLayer),
    measure('word F1 against Textract, OCR at 200 dpi', { target: 0.96 }, ocr),
  ];
}

async function reviewMeasures(
  corpus: Corpus,
  port: ReviewPort | undefined,
  onProgress: (message: string) => void,
): Promise<Measure[]> {
  const texts = typedTexts(corpus).map(({ text }) => text);
  const scores = port ? await measureReview(texts, port, onProgress) : undefined;
  const note = scores ? `${scores.contracts} contracts` : 'not measured: no section generator was given';
  return [
    { name: 'citations verbatim in the source', value: scores?.verbatim ?? null, target: 1, note },
    { name: 'model answers valid at once', value: scores?.atOnce ?? null, note },
    { name: 'model answers valid after repair', value: scores?.afterRepair ?? null, note },
    { name: 'model answers never valid', value: scores?.never ?? null, note },
  ];
}
