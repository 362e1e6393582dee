import {
  isPdf,
  isReadable,
  openContract,
  type PdfDocument,
  type ReadPage,
  readTextLayer,
} from '@countersign/documents';
import type { OcrEngine } from '@countersign/documents/ocr/ocr-engine';
import { readPageImage } from '@countersign/documents/ocr/read-page-image';

/** Starts OCR when the first page needs it. */
export type OcrOnDemand = () => Promise<OcrEngine>;

/** Pixels of a picture are taken for this many to the inch. */
const IMAGE_DPI = 200;

async function readImage(bytes: Uint8Array, ocr: OcrOnDemand): Promise<ReadPage> {
  const engine = await ocr();
  const { width, height, lines } = await engine.read(bytes);
  const points = 72 / IMAGE_DPI;
  return { number: 1, width: width * points, height: height * points, method: 'textract', runs: lines };
}

async function readPdfPage(pdf: PdfDocument, number: number, ocr: OcrOnDemand): Promise<ReadPage> {
  const page = readTextLayer(pdf, number);
  return isReadable(page) ? page : readPageImage(pdf, number, await ocr());
}

/**
 * Reads a PDF or a picture, page by page: by its text layer where a page has a usable one, otherwise by OCR.
 * @throws DocumentError when the PDF cannot be read
 */
export async function readDocument(bytes: Uint8Array, ocr: OcrOnDemand): Promise<ReadPage[]> {
  if (!isPdf(bytes)) return [await readImage(bytes, ocr)];
  const pdf = await openContract(bytes);
  try {
    const pages: ReadPage[] = [];
    for (let number = 1; number <= pdf.pageCount; number++) pages.push(await readPdfPage(pdf, number, ocr));
    return pages;
  } finally {
    pdf.close();
  }
}
