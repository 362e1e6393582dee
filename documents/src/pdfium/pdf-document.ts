import { DocumentError } from '../file/document-error.ts';
import { type Engine, engine, release } from './engine.ts';
import { type Glyphs, readGlyphs } from './glyphs.ts';
import { imageCover } from './image-cover.ts';
import { type PageGeometry, readGeometry } from './page-geometry.ts';
import { type GrayImage, renderGray } from './render.ts';
import { copyPages } from './sub-document.ts';

/** What a page shows, before it is made into words. */
export interface PageContent {
  readonly geometry: PageGeometry;
  readonly glyphs: Glyphs;
  /** Share of the page that its pictures cover, 0 to 1. */
  readonly imageCover: number;
}

/** An open PDF. Pages are loaded when asked for and closed at once; `close` frees the rest. */
export interface PdfDocument {
  readonly pageCount: number;
  /** Whether the cross-reference table had to be rebuilt, as in a file that was cut off. */
  readonly repaired: boolean;
  /** @param page 1-based */
  read(page: number): PageContent;
  /** A page's size in points, as displayed. */
  size(page: number): { width: number; height: number };
  /** A page as a picture, for OCR. @param dpi dots per inch; large pages get fewer to stay in bounds */
  render(page: number, dpi: number): GrayImage;
  /** A new, unencrypted PDF of just these pages, in this order. */
  extract(pages: readonly number[]): Uint8Array;
  close(): void;
}

/** `FPDF_GetLastError`: fpdfview.h */
const PASSWORD_NEEDED = 4;
const UNKNOWN_SECURITY = 5;

function load({ api, raw, heap }: Engine, bytes: Uint8Array): { handle: number; free: () => void } {
  const address = raw.malloc(bytes.length);
  if (address === 0) throw new DocumentError('TooLarge', `too large to be read (${bytes.length} bytes)`);
  heap().set(bytes, address);
  const handle = api.FPDF_LoadMemDocument(address, bytes.length, '');
  if (handle !== 0) {
    return {
      handle,
      free: () => {
        api.FPDF_CloseDocument(handle);
        raw.free(address);
      },
    };
  }
  const code = api.FPDF_GetLastError();
  raw.free(address);
  if (code === PASSWORD_NEEDED || code === UNKNOWN_SECURITY) {
    throw new DocumentError('Encrypted', 'encrypted: the PDF needs a password to be opened');
  }
  throw new DocumentError('Damaged', 'damaged: the file has a PDF header but no readable PDF structure');
}

class OpenPdf implements PdfDocument {
  readonly pageCount: number;
  readonly repaired: boolean;
  readonly #engine: Engine;
  readonly #document: ReturnType<typeof load>;
  #healthy = true;

  constructor(running: Engine, bytes: Uint8Array) {
    this.#engine = running;
    this.#document = this.#guard('the file', () => load(running, bytes));
    this.pageCount = running.api.FPDF_GetPageCount(this.#document.handle);
    this.repaired = !running.api.FPDF_DocumentHasValidCrossReferenceTable(this.#document.handle);
  }

  read(number: number): PageContent {
    return this.#withPage(number, (page) => {
      const { api } = this.#engine;
      const geometry = readGeometry(this.#engine, page);
      const text = api.FPDFText_LoadPage(page);
      try {
        return {
          geometry,
          glyphs: readGlyphs(this.#engine, text, Math.max(0, api.FPDFText_CountChars(text)), geometry),
          imageCover: imageCover(this.#engine, page, geometry),
        };
      } finally {
        api.FPDFText_ClosePage(text);
      }
    });
  }

  size(number: number): { width: number; height: number } {
    return this.#withPage(number, (page) => ({
      width: this.#engine.api.FPDF_GetPageWidthF(page),
      height: this.#engine.api.FPDF_GetPageHeightF(page),
    }));
  }

  render(number: number, dpi: number): GrayImage {
    return this.#withPage(number, (page) => renderGray(this.#engine, page, dpi));
  }

  extract(pages: readonly number[]): Uint8Array {
    return this.#guard('the file', () => copyPages(this.#engine, this.#document.handle, pages));
  }

  close(): void {
    if (this.#healthy) this.#document.free();
    release(this.#engine, this.#healthy);
  }

  #withPage<T>(number: number, use: (page: number) => T): T {
    return this.#guard(`page ${number}`, () => {
      const { api } = this.#engine;
      const page = api.FPDF_LoadPage(this.#document.handle, number - 1);
      if (page === 0) throw new DocumentError('Damaged', `damaged: page ${number} cannot be read`);
      try {
        return use(page);
      } finally {
        api.FPDF_ClosePage(page);
      }
    });
  }

  /** A trap inside WebAssembly leaves its memory in an unknown state: that engine is never used again. */
  #guard<T>(what: string, work: () => T): T {
    try {
      return work();
    } catch (cause) {
      if (!(cause instanceof Error && cause.name === 'RuntimeError')) throw cause;
      this.#healthy = false;
      release(this.#engine, false);
      if (this.#engine.isExhausted()) {
        throw new DocumentError('TooDense', `${what} needs too much memory to be read`, { cause });
      }
      throw new DocumentError('Damaged', `damaged: ${what} cannot be read`, { cause });
    }
  }
}

/**
 * Opens a PDF.
 * @throws DocumentError `Encrypted` or `Damaged`
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  return new OpenPdf(await engine(), bytes);
}
