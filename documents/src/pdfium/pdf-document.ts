import { DocumentError } from '../file/document-error.ts';
import { type AnnotationFacts, NO_ANNOTATIONS, takeInAnnotations } from './annotations.ts';
import { countPages } from './count-pages.ts';
import { type Engine, engine, release } from './engine.ts';
import { type FileContents, readFileContents } from './file-contents.ts';
import { LetterCheck } from './letters/letter-check.ts';
import { type LoadedDocument, loadDocument } from './load-document.ts';
import { type PageContent, readContent } from './page-content.ts';
import { type PageGeometry, readGeometry, sizeOf } from './page-geometry.ts';
import { listObjects, TEXT } from './page-objects.ts';
import {
  type ColourImage,
  type GrayImage,
  renderColoursWithout,
  renderGray,
  renderWithout,
} from './render.ts';
import { copyPages, writeDocument } from './sub-document.ts';

/** An open PDF. Pages are loaded when asked for and closed at once; `close` frees the rest. */
export interface PdfDocument {
  readonly pageCount: number;
  /** Pages that the file says it has; more than `pageCount` where that cannot be. */
  readonly claimedPages: number;
  /** Whether the cross-reference table had to be rebuilt, as in a file that was cut off. */
  readonly repaired: boolean;
  /** False after a page broke PDFium: the document has to be opened again. */
  readonly healthy: boolean;
  /** What the page holds and how it looks. @param page 1-based */
  read(page: number): PageContent;
  /** A page's size in points of the file, rotation applied. */
  size(page: number): { width: number; height: number };
  /** A page as a picture, for OCR. @param dpi dots per inch; large pages get fewer to stay in bounds */
  render(page: number, dpi: number): GrayImage;
  /** What the file holds beside its pages. */
  contents(): FileContents;
  /** The same without its text: what only a look at it can tell. */
  renderWithoutText(page: number, dpi: number): GrayImage;
  /** The same in its colours. */
  renderColours(page: number, dpi: number): ColourImage;
  /** A new, unencrypted PDF of just these pages, in this order. */
  extract(pages: readonly number[]): Uint8Array;
  /** The file without its encryption. */
  decrypted(): Uint8Array;
  close(): void;
}

/** PDFium's handles of the text of a page. */
const textsOf = (engine: Engine, page: number): number[] =>
  listObjects(engine, page).flatMap(({ type, handle }) => (type === TEXT ? [handle] : []));

class OpenPdf implements PdfDocument {
  readonly pageCount: number;
  readonly claimedPages: number;
  readonly repaired: boolean;
  readonly #engine: Engine;
  readonly #document: LoadedDocument;
  readonly #letters: LetterCheck;
  readonly #annotations = new Map<number, AnnotationFacts>();
  #healthy = true;

  constructor(running: Engine, bytes: Uint8Array) {
    this.#engine = running;
    this.#letters = new LetterCheck(running);
    this.#document = this.#guard('the file', () => loadDocument(running, bytes));
    const { pages, claimed } = this.#guard('the file', () => countPages(running, this.#document.handle));
    this.pageCount = pages;
    this.claimedPages = claimed;
    this.repaired = !running.api.FPDF_DocumentHasValidCrossReferenceTable(this.#document.handle);
  }

  read(number: number): PageContent {
    return this.#withPage(number, (page, geometry) =>
      readContent(this.#engine, {
        document: this.#document.handle,
        page,
        geometry,
        annotations: this.#annotations.get(number) ?? NO_ANNOTATIONS,
        letters: this.#letters,
      }),
    );
  }

  size(number: number): { width: number; height: number } {
    return this.#withPage(number, (page) => sizeOf(this.#engine, page));
  }

  render(number: number, dpi: number): GrayImage {
    return this.#withPage(number, (page) => renderGray(this.#engine, page, dpi));
  }

  contents(): FileContents {
    return this.#guard('the file', () => readFileContents(this.#engine, this.#document.handle));
  }

  renderWithoutText(number: number, dpi: number): GrayImage {
    return this.#withPage(number, (page) =>
      renderWithout(this.#engine, page, dpi, textsOf(this.#engine, page)),
    );
  }

  renderColours(number: number, dpi: number): ColourImage {
    return this.#withPage(number, (page) =>
      renderColoursWithout(this.#engine, page, dpi, textsOf(this.#engine, page)),
    );
  }

  extract(pages: readonly number[]): Uint8Array {
    return this.#guard('the file', () => copyPages(this.#engine, this.#document.handle, pages));
  }

  decrypted(): Uint8Array {
    return this.#guard('the file', () => {
      this.#engine.api.EPDF_RemoveEncryption(this.#document.handle);
      return writeDocument(this.#engine, this.#document.handle);
    });
  }

  get healthy(): boolean {
    return this.#healthy;
  }

  close(): void {
    if (this.#healthy) {
      this.#letters.free();
      this.#document.free();
    }
    release(this.#engine, this.#healthy);
  }

  #withPage<T>(number: number, use: (page: number, geometry: PageGeometry) => T): T {
    return this.#guard(`page ${number}`, () => {
      const { api } = this.#engine;
      let page = this.#load(number);
      try {
        if (!this.#annotations.has(number)) {
          const { facts, changed } = takeInAnnotations(this.#engine, {
            document: this.#document.handle,
            page,
            geometry: readGeometry(this.#engine, page),
          });
          this.#annotations.set(number, facts);
          if (changed) {
            api.FPDF_ClosePage(page);
            page = this.#load(number);
          }
        }
        return use(page, readGeometry(this.#engine, page));
      } finally {
        if (page !== 0) api.FPDF_ClosePage(page);
      }
    });
  }

  #load(number: number): number {
    const page = this.#engine.api.FPDF_LoadPage(this.#document.handle, number - 1);
    if (page === 0) throw new DocumentError('Damaged', `damaged: page ${number} cannot be read`);
    return page;
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
