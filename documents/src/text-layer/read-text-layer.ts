import type { ReadPage, Word } from '../layout/word.ts';
import type { PdfDocument } from '../pdfium/pdf-document.ts';
import { surveyPage } from '../reading/survey-page.ts';
import type { Usability } from './usability.ts';

/** A page as its text layer has it, and whether that can be relied on. */
export interface TextLayerPage extends ReadPage {
  readonly method: 'text-layer';
  readonly usability: Usability;
  /** Words of which a letter looks like another one; they are not among the others. */
  readonly doubted: readonly Word[];
}

/** Whether a page needs no OCR: it has readable text, or nothing at all is on it. */
export const isReadable = ({ usability, doubted }: TextLayerPage): boolean =>
  (usability === 'usable' && doubted.length === 0) || usability === 'blank';

/** Reads what is seen of the text layer of one page. @param number 1-based */
export const readTextLayer = (pdf: PdfDocument, number: number): TextLayerPage => surveyPage(pdf, number);
