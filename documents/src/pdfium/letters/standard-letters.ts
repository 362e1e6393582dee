import type { Engine } from '../engine.ts';
import { BYTES_A_PIXEL, type DrawnText, drawText, INK } from './draw-text.ts';
import { type LetterShape, shapeIn } from './letter-shape.ts';

/** A letter or digit in one of the fonts that PDFium has of its own. */
export interface StandardLetter {
  readonly letter: string;
  readonly shape: LetterShape;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Standard fonts of letters (ISO 32000-1, 9.6.2.2). */
const FONTS = [
  'Helvetica',
  'Helvetica-Bold',
  'Helvetica-Oblique',
  'Times-Roman',
  'Times-Bold',
  'Times-Italic',
  'Times-BoldItalic',
  'Courier',
  'Courier-Bold',
];

const SIZE = 30;
/** Points; as wide as all letters of a font with a space behind each. */
const LINE = { width: 62 * 3 * SIZE, height: 2 * SIZE };

/** Columns without ink between two letters that have a space between them. */
const APART = 5;

/** The stretches of columns that letters take. */
function columnsOf({ width, height, stride, pixels }: DrawnText): [x0: number, x1: number][] {
  const found: [number, number][] = [];
  let empty = APART;
  for (let x = 0; x < width; x++) {
    let inked = false;
    for (let y = 0; y < height && !inked; y++) inked = pixels[y * stride + x * BYTES_A_PIXEL + INK]! > 0;
    const last = found.at(-1);
    if (inked && (empty >= APART || !last)) found.push([x, x + 1]);
    else if (inked && last) last[1] = x + 1;
    empty = inked ? 0 : empty + 1;
  }
  return found;
}

function drawFont(engine: Engine, document: number, page: number, font: string): StandardLetter[] {
  const { api, raw, heap } = engine;
  const object = api.FPDFPageObj_NewTextObj(document, font, SIZE);
  const text = Buffer.from(`${[...LETTERS].join('   ')}\0`, 'utf16le');
  const address = raw.malloc(text.length);
  heap().set(text, address);
  api.FPDFText_SetText(object, address);
  raw.free(address);
  const drawn = drawText(engine, { document, page, object, ...LINE }, 1);
  api.FPDFPageObj_Destroy(object);
  const columns = drawn ? columnsOf(drawn) : [];
  if (!drawn || columns.length !== LETTERS.length) return [];
  const { pixels, stride, height } = drawn;
  return columns.flatMap(([x0, x1], index) => {
    const shape = shapeIn({ pixels, stride, step: BYTES_A_PIXEL, offset: INK, height, x0, x1 });
    return shape ? [{ letter: LETTERS.charAt(index), shape }] : [];
  });
}

let known: readonly StandardLetter[] | undefined;

/** What letters and digits look like, in all of PDFium's own fonts; drawn once. */
export function standardLetters(engine: Engine): readonly StandardLetter[] {
  if (known) return known;
  const { api } = engine;
  const document = api.FPDF_CreateNewDocument();
  const page = api.FPDFPage_New(document, 0, LINE.width, LINE.height);
  try {
    known = FONTS.flatMap((font) => drawFont(engine, document, page, font));
    return known;
  } finally {
    api.FPDF_ClosePage(page);
    api.FPDF_CloseDocument(document);
  }
}
