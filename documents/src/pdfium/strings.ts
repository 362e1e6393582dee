import type { Engine } from './engine.ts';

/** Fills memory of PDFium; as its functions do, it answers the bytes needed, 0 for nothing. */
type Filler = (buffer: number, length: number) => number;

/** What a function of PDFium writes into memory that the caller provides; empty if there is nothing. */
export function readBuffer({ raw, heap }: Engine, fill: Filler, unit = 1): Uint8Array {
  const length = fill(0, 0);
  if (length <= 0) return new Uint8Array();
  const buffer = raw.malloc(length * unit);
  try {
    fill(buffer, length);
    return heap().slice(buffer, buffer + length * unit);
  } finally {
    raw.free(buffer);
  }
}

/** A text in UTF-16 with a zero at its end. */
export const readWideText = (engine: Engine, fill: Filler): string =>
  Buffer.from(readBuffer(engine, fill)).toString('utf16le').replace(/\0+$/, '');

/** A text in ASCII with a zero at its end. */
export const readAsciiText = (engine: Engine, fill: Filler): string =>
  Buffer.from(readBuffer(engine, fill)).toString('latin1').replace(/\0+$/, '');
