import { setTimeout as wait } from 'node:timers/promises';
import type { TurnedRuns } from '../layout/word.ts';
import { openPdf } from '../pdfium/pdf-document.ts';
import type { OcrEngine } from './ocr-engine.ts';
import { readPageImage } from './read-page-image.ts';

/** Milliseconds of work that OCR may take for pictures. */
export type OcrPatience = (pictures: number) => number;

/** Five times what a page of print takes. */
const PATIENCE: OcrPatience = (pictures) => 20_000 + pictures * 10_000;

/** An engine that hangs works on nothing: after so many times the patience by the clock it is given up as well. */
const ROUNDS = 10;
/** A look at the clock comes no sooner than after this share of the patience. */
const SOONEST = 0.1;

/**
 * Waits until this process, the engine's thread among it, has worked so long: where others have the processors, a picture
 * takes longer by the clock, and is no other picture for it.
 */
async function workedFor(ms: number, signal: AbortSignal): Promise<'late'> {
  const before = process.cpuUsage();
  for (let round = 0, worked = 0; round < ROUNDS && worked < ms; round++) {
    const pause = round === 0 ? ms : Math.max(ms - worked, ms * SOONEST);
    await wait(pause, undefined, { signal, ref: false });
    const { user, system } = process.cpuUsage(before);
    worked = (user + system) / 1000;
  }
  return 'late';
}

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
      const late = workedFor(patience(pdf.pageCount), stop.signal);
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
