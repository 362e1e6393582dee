import type { ReadPage } from '../layout/word.ts';
import type { PdfDocument } from '../pdfium/pdf-document.ts';
import { encodePgm } from './encode-pgm.ts';
import type { OcrEngine } from './ocr-engine.ts';

/** Fine enough for print of 8 points; finer costs time and brings nothing. */
export const DEFAULT_DPI = 200;

/** Reads a page of a PDF by looking at it. @param number 1-based */
export async function readPageImage(
  pdf: PdfDocument,
  number: number,
  engine: OcrEngine,
  dpi: number = DEFAULT_DPI,
): Promise<ReadPage> {
  const image = pdf.render(number, dpi);
  const { width, height } = pdf.size(number);
  const { lines } = await engine.read(encodePgm(image), (image.width * 72) / width);
  return { number, width, height, method: 'textract', runs: lines };
}
