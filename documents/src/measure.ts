import { openContract } from './file/inspect-file.ts';
import type { ReadPage } from './layout/word.ts';
import { startOcr } from './ocr/ocr-engine.ts';
import { DEFAULT_DPI, readPageImage } from './ocr/read-page-image.ts';
import { readTextLayer } from './text-layer/read-text-layer.ts';

/** What to read by OCR, and how. */
export interface OcrOptions {
  readonly dpi?: number;
  /** Pages from the first on; all unless given. */
  readonly maxPages?: number;
}

/** The words as printed, line ends of cut words included: what scores compare with Textract. */
const printedText = ({ runs, turned = [] }: ReadPage): string =>
  [runs, ...turned.map((part) => part.runs)]
    .flat()
    .map((run) => run.map((word) => word.text).join(' '))
    .join(' ');

/** All words of a PDF by its text layer. */
export async function textLayerText(bytes: Uint8Array): Promise<string> {
  const pdf = await openContract(bytes);
  try {
    const numbers = Array.from({ length: pdf.pageCount }, (_, index) => index + 1);
    return numbers.map((number) => printedText(readTextLayer(pdf, number))).join('\n');
  } finally {
    pdf.close();
  }
}

/** The first so many pages of a PDF, as a PDF. */
export async function firstPages(bytes: Uint8Array, count: number): Promise<Uint8Array> {
  const pdf = await openContract(bytes);
  try {
    return pdf.extract(Array.from({ length: count }, (_, index) => index + 1));
  } finally {
    pdf.close();
  }
}

/** All words of a PDF by OCR of its page images, whether it has a text layer or not. */
export async function ocrText(bytes: Uint8Array, options: OcrOptions = {}): Promise<string> {
  const pdf = await openContract(bytes);
  const engine = await startOcr();
  try {
    const pages: string[] = [];
    const last = Math.min(pdf.pageCount, options.maxPages ?? Number.POSITIVE_INFINITY);
    for (let number = 1; number <= last; number++) {
      pages.push(printedText(await readPageImage(pdf, number, engine, options.dpi ?? DEFAULT_DPI)));
    }
    return pages.join('\n');
  } finally {
    await engine.close();
    pdf.close();
  }
}
