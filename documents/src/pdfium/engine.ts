import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { readWasmBinary } from './wasm-binary.ts';

/** PDFium's functions that are called for each character or object; the raw exports cost half of the wrapped ones. */
interface FrequentFunctions {
  FPDFText_GetUnicode(textPage: number, index: number): number;
  FPDFText_GetLooseCharBox(textPage: number, index: number, rect: number): number;
  FPDFText_IsGenerated(textPage: number, index: number): number;
  FPDFText_IsHyphen(textPage: number, index: number): number;
  FPDFText_HasUnicodeMapError(textPage: number, index: number): number;
  FPDFText_GetMatrix(textPage: number, index: number, matrix: number): number;
  FPDFText_GetTextObject(textPage: number, index: number): number;
  FPDFPage_CountObjects(page: number): number;
  FPDFPage_GetObject(page: number, index: number): number;
  FPDFFormObj_CountObjects(form: number): number;
  FPDFFormObj_GetObject(form: number, index: number): number;
  FPDFPageObj_GetType(object: number): number;
  FPDFPageObj_SetIsActive(object: number, active: number): number;
  FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  FPDFPageObj_GetFillColor(object: number, red: number, green: number, blue: number, alpha: number): number;
  FPDFPageObj_GetStrokeColor(object: number, red: number, green: number, blue: number, alpha: number): number;
  FPDFPageObj_CountMarks(object: number): number;
  FPDFTextObj_GetTextRenderMode(text: number): number;
  FPDFTextObj_GetFont(text: number): number;
  FPDFPath_CountSegments(path: number): number;
  FPDFPath_GetPathSegment(path: number, index: number): number;
  FPDFPathSegment_GetType(segment: number): number;
  FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number;
}

/** The part of `WebAssembly.Memory` that matters here. */
interface GrowingMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

interface Memory {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: {
    readonly memory: GrowingMemory;
    malloc(bytes: number): number;
    free(address: number): void;
  } & FrequentFunctions;
}

/** A running PDFium with its own memory. */
export interface Engine {
  readonly api: WrappedPdfiumModule;
  readonly raw: Memory['wasmExports'];
  /** PDFium's memory as it is now: it moves when it grows, so ask again after each call into PDFium. */
  heap(): Uint8Array;
  /** Whether a document asked for more memory than an engine may have. */
  isExhausted(): boolean;
}

/** What no contract needs: a PDF that does is a decompression bomb or has millions of letters on a page. */
const MAX_ENGINE_BYTES = 512 * 1024 * 1024;

const WASM_PAGE = 65_536;

/** Makes growing beyond the limit fail; PDFium then gives up on the document. */
function limitGrowth(memory: GrowingMemory): () => boolean {
  const grow = memory.grow.bind(memory);
  let exhausted = false;
  memory.grow = (pages) => {
    exhausted = memory.buffer.byteLength + pages * WASM_PAGE > MAX_ENGINE_BYTES;
    if (exhausted) throw new RangeError('PDFium asked for too much memory');
    return grow(pages);
  };
  return () => exhausted;
}

async function start(): Promise<Engine> {
  const wasm = await readWasmBinary();
  const api = await init({ wasmBinary: wasm.slice().buffer, printErr: () => undefined });
  api.PDFiumExt_Init();
  const memory = api.pdfium as unknown as Memory;
  const isExhausted = limitGrowth(memory.wasmExports.memory);
  return { api, raw: memory.wasmExports, heap: () => memory.HEAPU8, isExhausted };
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
