import type { ReadPage } from '../layout/word.ts';
import type { PdfDocument } from '../pdfium/pdf-document.ts';
import type { OcrEngine } from './ocr-engine.ts';
import { readPicture } from './read-picture.ts';

/** Fine enough for print of 8 points; finer costs time and brings nothing. */
export const DEFAULT_DPI = 200;

/**
 * Reads a page of a PDF by looking at it: upright text as `runs`, text that runs otherwise as `turned`.
 * @param number 1-based
 */
export async function readPageImage(
  pdf: PdfDocument,
  number: number,
  engine: OcrEngine,
  dpi: number = DEFAULT_DPI,
): Promise<ReadPage> {
  const image = pdf.render(number, dpi);
  const { width, height } = pdf.size(number);
  const read = await readPicture(image, (image.width * 72) / width, engine);
  const page = { number, width, height, method: 'textract' } as const;
  return read.degrees === 0 ? { ...page, runs: read.runs } : { ...page, runs: [], turned: [read] };
}
