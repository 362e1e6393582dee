import type { TurnedRuns } from '../layout/word.ts';
import { openPdf } from '../pdfium/pdf-document.ts';
import type { OcrEngine } from './ocr-engine.ts';
import { readPageImage } from './read-page-image.ts';

/** Reads the pictures of a contract by the OCR of this process. */
export const picturesByOcr =
  (engine: OcrEngine) =>
  async (pictures: Uint8Array): Promise<TurnedRuns[][]> => {
    const pdf = await openPdf(pictures);
    try {
      const read: TurnedRuns[][] = [];
      for (let number = 1; number <= pdf.pageCount; number++) {
        const { runs, turned = [] } = await readPageImage(pdf, number, engine);
        read.push([{ degrees: 0, runs }, ...turned]);
      }
      return read;
    } finally {
      pdf.close();
    }
  };
