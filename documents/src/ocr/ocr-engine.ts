import { createRequire } from 'node:module';
import path from 'node:path';
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import { type OcrResult, parseTsv } from './parse-tsv.ts';

/** Reads pictures of English text. One picture at a time; the engine runs in a thread of its own. */
export interface OcrEngine {
  /**
   * @param image PNG, JPEG, TIFF, BMP or PNM
   * @param dpi resolution, by which sizes of type are judged; that of an office scanner unless given
   * @param isLine whether there is room for one line only: a word alone is not found otherwise
   * @throws when the picture cannot be decoded
   */
  read(image: Uint8Array, dpi?: number, isLine?: boolean): Promise<OcrResult>;
  /** Ends the thread and frees its memory. */
  close(): Promise<void>;
}

/** The only language data that ships; other scripts come out as noise of low confidence. */
const LANGUAGE = 'eng';

/** The data as its package holds it: nothing is downloaded, nothing cached. */
const languageData = (): string => {
  const manifest = createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json');
  return path.join(path.dirname(manifest), '4.0.0_best_int');
};

const USUAL_DPI = 200;

const toEngine = (worker: Worker): OcrEngine => ({
  async read(image, dpi = USUAL_DPI, isLine = false) {
    await worker.setParameters({
      tessedit_pageseg_mode: isLine ? PSM.SINGLE_LINE : PSM.AUTO,
      user_defined_dpi: String(dpi),
      // What it says to itself would go to the terminal of whoever reads.
      debug_file: '/dev/null',
    });
    const { data } = await worker.recognize(Buffer.from(image), {}, { text: false, tsv: true });
    return parseTsv(data.tsv ?? '');
  },
  close: async () => void (await worker.terminate()),
});

/** Starts Tesseract, about half a second and 150 MB. */
export async function startOcr(): Promise<OcrEngine> {
  const worker = await createWorker(LANGUAGE, OEM.LSTM_ONLY, {
    langPath: languageData(),
    cacheMethod: 'none',
    gzip: true,
    errorHandler: () => undefined,
  });
  return toEngine(worker);
}
