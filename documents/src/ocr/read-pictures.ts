import { setTimeout as wait } from 'node:timers/promises';
import type { TurnedRuns } from '../layout/word.ts';
import { waitForWork } from '../patience.ts';
import { openPdf } from '../pdfium/pdf-document.ts';
import type { OcrEngine } from './ocr-engine.ts';
import { readPageImage } from './read-page-image.ts';

/** Milliseconds of work that OCR may take for pictures. */
export type OcrPatience = (pictures: number) => number;

/** Five times what a page of print takes. */
const PATIENCE: OcrPatience = (pictures) => 20_000 + pictures * 10_000;

/** An engine that hangs is given up after so many times the patience by the clock. */
const ROUNDS = { rounds: 10, soonest: 0.1 };

/**
 * Reads the pictures of a contract by the OCR of this process. What is not read in time is undefined; the engine may
 * still be at work on it and is to be closed.
 */
export const picturesByOcr =
  (engine: OcrEngine, patience: OcrPatience = PATIENCE) =>
  async (pictures: Uint8Array): Promise<(TurnedRuns[] | undefined)[]> => {
    const pdf = await openPdf(pictures);
    const stop = new AbortController();
    try {
      const read: (TurnedRuns[] | undefined)[] = new Array(pdf.pageCount).fill(undefined);
      const pause = (ms: number) => wait(ms, undefined, { signal: stop.signal, ref: false });
      const late = waitForWork(patience(pdf.pageCount), ROUNDS, pause).then(() => 'late' as const);
      late.catch(() => undefined);
      for (let number = 1; number <= pdf.pageCount; number++) {
        const page = await Promise.race([readPageImage(pdf, number, engine), late]);
        if (page === 'late') break;
        read[number - 1] = [{ degrees: 0, runs: page.runs }, ...(page.turned ?? [])];
      }
      return read;
    } finally {
      stop.abort();
      pdf.close();
    }
  };
