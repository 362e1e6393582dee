import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { readWasmBinary } from './wasm-binary.ts';

/** PDFium's functions that are called for each character; the raw exports cost half of the wrapped ones. */
interface CharacterFunctions {
  FPDFText_GetUnicode(textPage: number, index: number): number;
  FPDFText_GetLooseCharBox(textPage: number, index: number, rect: number): number;
  FPDFText_GetCharAngle(textPage: number, index: number): number;
  FPDFText_IsGenerated(textPage: number, index: number): number;
  FPDFText_HasUnicodeMapError(textPage: number, index: number): number;
}

interface Memory {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: {
    malloc(bytes: number): number;
    free(address: number): void;
  } & CharacterFunctions;
}

/** A running PDFium with its own memory. */
export interface Engine {
  readonly api: WrappedPdfiumModule;
  readonly raw: Memory['wasmExports'];
  /** PDFium's memory as it is now: it moves when it grows, so ask again after each call into PDFium. */
  heap(): Uint8Array;
}

async function start(): Promise<Engine> {
  const wasm = await readWasmBinary();
  const api = await init({ wasmBinary: wasm.slice().buffer });
  api.PDFiumExt_Init();
  const memory = api.pdfium as unknown as Memory;
  return { api, raw: memory.wasmExports, heap: () => memory.HEAPU8 };
}

/** WebAssembly memory never shrinks: past this size an engine is replaced instead of used again. */
const RETIRE_ABOVE_BYTES = 256 * 1024 * 1024;

let current: Promise<Engine> | undefined;

/** The process's PDFium, started on first use. */
export function engine(): Promise<Engine> {
  current ??= start();
  return current;
}

/** Gives an engine back; one that crashed or grew too large is left to the garbage collector. */
export function release(used: Engine, healthy: boolean): void {
  if (!healthy || used.heap().byteLength > RETIRE_ABOVE_BYTES) current = undefined;
}
