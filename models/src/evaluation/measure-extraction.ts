import { type NdaDocument, readPdf } from '../corpus/read-corpus.ts';
import { loadModels } from '../storage/load-models.ts';
import type { ExtractionPort } from './ports.ts';
import { fieldValues, type PdfPrediction } from './predictions.ts';
import { add, countShared, f1, noCounts, words } from './scores.ts';

/** Page images are slow to read: OCR takes every n-th PDF, and only those it can read whole. */
const ocrEvery = 3;
const ocrPages = 12;
const ocrOptions = { dpi: 200, maxPages: ocrPages };
const longestForOcr = 36_000;

type Progress = (message: string) => void;

/**
 * Reads the PDFs of a corpus through the port, and by the shipped weights the fields of what was
 * read: where these were fitted to the corpus, the fields say how they are read, not how well.
 */
export async function predictPdfs(
  directory: string,
  documents: readonly NdaDocument[],
  port: ExtractionPort,
  onProgress: Progress,
): Promise<PdfPrediction[]> {
  const predictions: PdfPrediction[] = [];
  for (const { file, textract } of documents) {
    const pdf = readPdf(directory, 'nda', file);
    if (!pdf) continue;
    onProgress(`extraction: ${file}`);
    const text = await port.textLayer(pdf);
    const sampled = predictions.length % ocrEvery === 0 && textract.length <= longestForOcr;
    const ocrText = sampled ? await port.ocr(pdf, ocrOptions) : null;
    predictions.push({ file, text, ocrText, fields: fieldValues(loadModels().readFields(text)) });
  }
  return predictions;
}

/** Word-level F1 over all documents against what Textract read, for each way of reading. */
export function measureExtraction(documents: readonly NdaDocument[], predictions: readonly PdfPrediction[]) {
  const expected = new Map(documents.map(({ file, textract }) => [file, words(textract)]));
  const score = (read: (prediction: PdfPrediction) => string | null) => {
    const given = predictions.flatMap((prediction) => {
      const text = read(prediction);
      return text === null ? [] : [{ text, expected: expected.get(prediction.file)! }];
    });
    const counts = given.map((each) => countShared(words(each.text), each.expected));
    return { documents: given.length, f1: f1(counts.reduce(add, noCounts())) };
  };
  return { textLayer: score(({ text }) => text), ocr: score(({ ocrText }) => ocrText) };
}
