import { openContract } from '../file/inspect-file.ts';
import { readTextLayer, type TextLayerPage } from '../text-layer/read-text-layer.ts';

/** All pages of a PDF by their text layer. */
export async function readPages(bytes: Uint8Array): Promise<TextLayerPage[]> {
  const pdf = await openContract(bytes);
  try {
    return Array.from({ length: pdf.pageCount }, (_, index) => readTextLayer(pdf, index + 1));
  } finally {
    pdf.close();
  }
}
