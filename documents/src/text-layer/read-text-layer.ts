import type { ReadPage } from '../layout/word.ts';
import { wordsFromGlyphs } from '../layout/words-from-glyphs.ts';
import type { PdfDocument } from '../pdfium/pdf-document.ts';
import { hasInk, INK_DPI } from './ink.ts';
import { judgeTextLayer, type Usability } from './usability.ts';

/** A page as its text layer has it, and whether that can be relied on. */
export interface TextLayerPage extends ReadPage {
  readonly method: 'text-layer';
  readonly usability: Usability;
}

/** Whether a page needs no OCR: it has readable text, or nothing at all is on it. */
export const isReadable = ({ usability }: TextLayerPage): boolean =>
  usability === 'usable' || usability === 'blank';

/** Reads the text layer of one page. @param number 1-based */
export function readTextLayer(pdf: PdfDocument, number: number): TextLayerPage {
  const page = pdf.read(number);
  const words = wordsFromGlyphs(page.glyphs, page.geometry);
  return {
    number,
    width: page.geometry.width,
    height: page.geometry.height,
    method: 'text-layer',
    runs: words.map((word) => [word]),
    usability: judgeTextLayer(page, words, () => hasInk(pdf.render(number, INK_DPI))),
  };
}
