import { DocumentError } from '../file/document-error.ts';
import { countPages } from './count-pages.ts';
import { type Engine, engine, release } from './engine.ts';
import { type FileContents, readFileContents } from './file-contents.ts';
import { type Glyphs, readGlyphs } from './glyphs.ts';
import { imageCover } from './image-cover.ts';
import { type LoadedDocument, loadDocument } from './load-document.ts';
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
  /** Pages that the file says it has; more than `pageCount` where that cannot be. */
  readonly claimedPages: number;
  /** Whether the cross-reference table had to be rebuilt, as in a file that was cut off. */
  readonly repaired: boolean;
  /** @param page 1-based */
  read(page: number): PageContent;
  /** A page's size in points, as displayed. */
  size(page: number): { width: number; height: number };
  /** A page as a picture, for OCR. @param dpi dots per inch; large pages get fewer to stay in bounds */
  render(page: number, dpi: number): GrayImage;
  /** What the file holds beside its pages. */
  contents(): FileContents;
  /** A new, unencrypted PDF of just these pages, in this order. */
  extract(pages: readonly number[]): Uint8Array;
  close(): void;
}

class OpenPdf implements PdfDocument {
  readonly pageCount: number;
  readonly claimedPages: number;
  readonly repaired: boolean;
  readonly #engine: Engine;
  readonly #document: LoadedDocument;
  #healthy = true;

  constructor(running: Engine, bytes: Uint8Array) {
    this.#engine = running;
    this.#document = this.#guard('the file', () => loadDocument(running, bytes));
    const { pages, claimed } = this.#guard('the file', () => countPages(running, this.#document.handle));
    this.pageCount = pages;
    this.claimedPages = claimed;
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

  contents(): FileContents {
    return this.#guard('the file', () => readFileContents(this.#engine, this.#document.handle));
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
