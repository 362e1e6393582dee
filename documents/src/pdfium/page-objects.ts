import { DocumentError } from '../file/document-error.ts';
import type { Engine } from './engine.ts';
import { applyToEdges, concat, type Edges, IDENTITY, type Matrix } from './matrix.ts';

/** `FPDF_PAGEOBJ_…`: fpdf_edit.h */
export const TEXT = 1;
export const PATH = 2;
export const IMAGE = 3;
export const SHADING = 4;
const FORM = 5;

/** What a page is drawn with, forms taken apart. */
export interface PageObject {
  readonly handle: number;
  /** {@link TEXT}, {@link PATH}, {@link IMAGE} or another of PDFium's. */
  readonly type: number;
  /** From the form that the object stands in to the page. */
  readonly toPage: Matrix;
}

/** Forty times what a page of a busy drawing has. */
const MAX_OBJECTS = 200_000;
const MAX_DEPTH = 16;

const tooComplex = (): DocumentError =>
  new DocumentError('TooDense', `a page is drawn with more than ${MAX_OBJECTS} objects`);

/** Where the drawing of an object goes in its page or form. */
export function readMatrix({ raw, heap }: Engine, object: number): Matrix {
  const address = raw.malloc(24);
  raw.FPDFPageObj_GetMatrix(object, address);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = new Float32Array(heap().buffer, address, 6);
  raw.free(address);
  return [a, b, c, d, e, f];
}

/**
 * The objects of a page in the order in which they are drawn, those inside of forms in the place of the form.
 * @throws DocumentError `TooDense`
 */
export function listObjects(engine: Engine, page: number): PageObject[] {
  const { raw } = engine;
  const objects: PageObject[] = [];
  const visit = (handle: number, toPage: Matrix, depth: number): void => {
    const type = raw.FPDFPageObj_GetType(handle);
    if (type !== FORM) {
      if (objects.push({ handle, type, toPage }) > MAX_OBJECTS) throw tooComplex();
      return;
    }
    if (depth >= MAX_DEPTH) return;
    const inner = concat(readMatrix(engine, handle), toPage);
    const count = raw.FPDFFormObj_CountObjects(handle);
    for (let index = 0; index < count; index++) {
      visit(raw.FPDFFormObj_GetObject(handle, index), inner, depth + 1);
    }
  };
  const count = raw.FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index++) visit(raw.FPDFPage_GetObject(page, index), IDENTITY, 0);
  return objects;
}

/** Where an object stands, in fractions of the page as displayed. */
export function boundsOf({ raw, heap }: Engine, object: PageObject, toFraction: Matrix): Edges {
  const address = raw.malloc(16);
  raw.FPDFPageObj_GetBounds(object.handle, address, address + 4, address + 8, address + 12);
  const [left = 0, bottom = 0, right = 0, top = 0] = new Float32Array(heap().buffer, address, 4);
  raw.free(address);
  return applyToEdges(concat(object.toPage, toFraction), [left, top, right, bottom]);
}
