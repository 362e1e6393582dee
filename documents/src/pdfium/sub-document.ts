import type { Engine } from './engine.ts';

/** Writes pages of an open document as a PDF of their own. @param pages 1-based */
export function copyPages({ api, raw, heap }: Engine, source: number, pages: readonly number[]): Uint8Array {
  const target = api.FPDF_CreateNewDocument();
  const writer = api.PDFiumExt_OpenFileWriter();
  try {
    if (!api.FPDF_ImportPages(target, source, pages.join(','), 0)) {
      throw new RangeError(`pages ${pages.join(', ')} cannot be copied`);
    }
    api.PDFiumExt_SaveAsCopy(target, writer);
    const size = api.PDFiumExt_GetFileWriterSize(writer);
    const buffer = raw.malloc(size);
    api.PDFiumExt_GetFileWriterData(writer, buffer, size);
    const bytes = heap().slice(buffer, buffer + size);
    raw.free(buffer);
    return bytes;
  } finally {
    api.PDFiumExt_CloseFileWriter(writer);
    api.FPDF_CloseDocument(target);
  }
}
