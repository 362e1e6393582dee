import type { Engine } from './engine.ts';

/** A document as a file. @param document PDFium's handle */
export function writeDocument({ api, raw, heap }: Engine, document: number): Uint8Array {
  const writer = api.PDFiumExt_OpenFileWriter();
  try {
    api.PDFiumExt_SaveAsCopy(document, writer);
    const size = api.PDFiumExt_GetFileWriterSize(writer);
    const buffer = raw.malloc(size);
    api.PDFiumExt_GetFileWriterData(writer, buffer, size);
    const bytes = heap().slice(buffer, buffer + size);
    raw.free(buffer);
    return bytes;
  } finally {
    api.PDFiumExt_CloseFileWriter(writer);
  }
}

/** Writes pages of an open document as a PDF of their own. @param pages 1-based */
export function copyPages(engine: Engine, source: number, pages: readonly number[]): Uint8Array {
  const { api } = engine;
  const target = api.FPDF_CreateNewDocument();
  try {
    if (!api.FPDF_ImportPages(target, source, pages.join(','), 0)) {
      throw new RangeError(`pages ${pages.join(', ')} cannot be copied`);
    }
    return writeDocument(engine, target);
  } finally {
    api.FPDF_CloseDocument(target);
  }
}
