import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** A bundle carries the file beside itself; in the source tree it is where npm put it. */
const locate = (): string => {
  const beside = fileURLToPath(new URL('./pdfium.wasm', import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm'));
};

/** The compiled PDFium, as its package ships it. */
export const readWasmBinary = (): Promise<Uint8Array> => readFile(locate());
