import type { DocumentLink } from '@countersign/api';
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { recordedBytes } from '../../api/recorded-bytes.ts';

GlobalWorkerOptions.workerSrc = workerUrl;

/** Width and height of a page in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly sizes: readonly PageSize[];
}

/** Reads a PDF as a whole: its presigned link may have expired when a later page is wanted. */
export async function openPdf(link: DocumentLink): Promise<OpenPdf> {
  const document = await getDocument({
    data: await recordedBytes(link),
    cMapUrl: '/pdfjs/cmaps/',
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    wasmUrl: '/pdfjs/wasm/',
    // The content security policy allows no WebAssembly; pdf.js has decoders in plain JavaScript.
    useWasm: false,
    enableXfa: false,
  }).promise;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const sizes = await Promise.all(
    numbers.map(async (number) => {
      const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
      return { width, height };
    }),
  );
  return { document, sizes };
}
