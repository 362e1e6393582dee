import {
  DocumentError,
  type FileLimits,
  openContract,
  type PdfDocument,
  readTextLayer,
  type TextLayerPage,
} from '@countersign/documents';
import type { ObjectRef } from '@countersign/events';
import { InputError, type ObjectStore } from '@countersign/shared';

/**
 * Opens the contract's PDF for as long as `use` needs it.
 * @throws InputError that names what is wrong with the file
 */
export async function withDocument<T>(
  store: ObjectStore,
  document: ObjectRef,
  limits: FileLimits,
  use: (pdf: PdfDocument) => Promise<T>,
): Promise<T> {
  try {
    const pdf = await openContract(await store.read(document), limits);
    try {
      return await use(pdf);
    } finally {
      pdf.close();
    }
  } catch (error) {
    if (error instanceof DocumentError) throw new InputError(error.fault, error.message, { cause: error });
    throw error;
  }
}

/** The text layer of all pages, one page after the other. */
export const readTextLayers = (pdf: PdfDocument): TextLayerPage[] =>
  Array.from({ length: pdf.pageCount }, (_, index) => readTextLayer(pdf, index + 1));
