import type { Engine } from './engine.ts';
import { readAsciiText, readBuffer } from './strings.ts';

function isDecodable({ api }: Engine, image: number): boolean {
  const bitmap = api.FPDFImageObj_GetBitmap(image);
  if (bitmap === 0) return false;
  api.FPDFBitmap_Destroy(bitmap);
  return true;
}

const END_OF_JPEG = Buffer.from([0xff, 0xd9]);

/** Some writers fill up after the end. */
const END_WITHIN = 4096;

/** Formats that say by themselves how large the picture is; the others are rows of pixels. */
const OWN_FORMATS = new Set(['DCTDecode', 'JPXDecode', 'JBIG2Decode', 'CCITTFaxDecode']);

/** Share of the rows that may be missing: some writers forget the last. */
const MISSING = 0.02;

function filtersOf(engine: Engine, image: number): string[] {
  const { api } = engine;
  return Array.from({ length: Math.max(0, api.FPDFImageObj_GetImageFilterCount(image)) }, (_, index) =>
    readAsciiText(engine, (buffer, length) => api.FPDFImageObj_GetImageFilter(image, index, buffer, length)),
  );
}

/** `FPDF_IMAGEOBJ_METADATA`: fpdf_edit.h */
const METADATA_BYTES = 28;

function readMetadata({ api, raw, heap }: Engine, image: number, page: number) {
  const address = raw.malloc(METADATA_BYTES);
  const known = api.FPDFImageObj_GetImageMetadata(image, page, address);
  const [width = 0, height = 0, , , bits = 0] = new Uint32Array(heap().buffer, address, 5);
  raw.free(address);
  return known ? { width, height, bits } : undefined;
}

/** Whether rows of pixels are missing at the end: they are drawn in one colour. */
function isShort(engine: Engine, image: number, page: number): boolean {
  const { width, height, bits } = readMetadata(engine, image, page) ?? { width: 0, height: 0, bits: 0 };
  const needed = Math.ceil((width * bits) / 8) * height;
  return engine.api.FPDFImageObj_GetImageDataDecoded(image, 0, 0) < needed * (1 - MISSING);
}

/** Whether a picture lacks its end: what is missing is drawn in one colour. */
function isCutOff(engine: Engine, image: number, page: number): boolean {
  const { api } = engine;
  const filters = filtersOf(engine, image);
  if (!OWN_FORMATS.has(filters.at(-1) ?? '')) return isShort(engine, image, page);
  if (filters.length !== 1 || filters[0] !== 'DCTDecode') return false;
  const data = readBuffer(engine, (buffer, length) =>
    api.FPDFImageObj_GetImageDataRaw(image, buffer, length),
  );
  return !Buffer.from(data.subarray(-END_WITHIN)).includes(END_OF_JPEG);
}

const BLACK_AND_WHITE = new Set(['CCITTFaxDecode', 'JBIG2Decode']);

/** Bytes of black and white pictures that are drawn empty: more of them say something else. */
const EMPTY_PICTURE = 512;

/** Whether a black and white picture is drawn empty and is none. */
function isLost(engine: Engine, image: number, page: number): boolean {
  const { api } = engine;
  const coded = BLACK_AND_WHITE.has(filtersOf(engine, image).at(-1) ?? '');
  const bytes = api.FPDFImageObj_GetImageDataRaw(image, 0, 0);
  return coded && bytes > EMPTY_PICTURE + (readMetadata(engine, image, page)?.height ?? 0);
}

/**
 * Whether a picture shows nothing, or not all, because its data is broken.
 * @param image PDFium's handle
 * @param page PDFium's handle of its page
 * @param isFlat whether it is drawn in one shade
 */
export function isBroken(engine: Engine, image: number, page: number, isFlat: boolean): boolean {
  if (isFlat && (!isDecodable(engine, image) || isLost(engine, image, page))) return true;
  return isCutOff(engine, image, page);
}
