import { isPdf, isReadable, openContract, type ReadPage, readTextLayer } from '@countersign/documents';
import type { OcrEngine } from '@countersign/documents/ocr/ocr-engine';
import { readPageImage } from '@countersign/documents/ocr/read-page-image';

/** Starts OCR when the first page needs it. */
export type OcrOnDemand = () => Promise<OcrEngine>;

/** A document that is read page by page. */
export interface OpenDocument {
  readonly pages: number;
  /** @param number 1-based */
  read(number: number): Promise<ReadPage>;
  close(): void;
}

/** Pixels of a picture are taken for this many to the inch. */
const IMAGE_DPI = 200;

async function readImage(bytes: Uint8Array, ocr: OcrOnDemand): Promise<ReadPage> {
  const engine = await ocr();
  const { width, height, lines } = await engine.read(bytes);
  const points = 72 / IMAGE_DPI;
  return { number: 1, width: width * points, height: height * points, method: 'textract', runs: lines };
}

/**
 * Opens a PDF or a picture. A page is read by its text layer where it has a usable one, otherwise by OCR.
 * @throws DocumentError when the PDF cannot be read
 */
export async function openDocument(bytes: Uint8Array, ocr: OcrOnDemand): Promise<OpenDocument> {
  if (!isPdf(bytes)) return { pages: 1, read: () => readImage(bytes, ocr), close: () => undefined };
  const pdf = await openContract(bytes);
  return {
    pages: pdf.pageCount,
    async read(number) {
      const page = readTextLayer(pdf, number);
      return isReadable(page) ? page : readPageImage(pdf, number, await ocr());
    },
    close: () => pdf.close(),
  };
}
