import type { Engine } from './engine.ts';

/** How a piece of text is painted. */
export interface TextStyle {
  /** Whether it is painted at all: text may be there to be selected or to cut out what comes after. */
  readonly painted: boolean;
  /** Shade of grey from 0 black to 255 white; undefined for a pattern. */
  readonly shade: number | undefined;
  /** From 0 not seen to 1. */
  readonly opacity: number;
  /** Whether it belongs to a layer that may be switched off. */
  readonly inLayer: boolean;
  /** PDFium's handle of its font. */
  readonly font: number;
  /** Whether PDFium can draw the font: others have fonts of their own for those that a file does not hold. */
  readonly drawable: boolean;
}

/** `FPDF_TEXTRENDERMODE_…`: fpdf_edit.h */
const STROKED = new Set([1, 5]);
const FILLED_AND_STROKED = new Set([2, 6]);
const UNPAINTED = new Set([3, 7]);

/** How light a colour is: ITU-R BT.601, as PDFium makes greys. */
export const luminance = (red: number, green: number, blue: number): number =>
  0.299 * red + 0.587 * green + 0.114 * blue;

/** Whether an object of a page belongs to a layer that may be switched off. @param object PDFium's handle */
export function isInLayer({ api, raw, heap }: Engine, object: number): boolean {
  const marks = raw.FPDFPageObj_CountMarks(object);
  if (marks <= 0) return false;
  const buffer = raw.malloc(16);
  let found = false;
  for (let index = 0; index < marks && !found; index++) {
    const mark = api.FPDFPageObj_GetMark(object, index);
    api.FPDFPageObjMark_GetName(mark, buffer, 12, buffer + 12);
    found = Buffer.from(heap().buffer, buffer, 6).equals(Buffer.from('OC\0', 'utf16le'));
  }
  raw.free(buffer);
  return found;
}

const BUILT_IN = /helv|arial|times|courier/i;
const NAME_BYTES = 80;

/** PDFium draws the standard fonts (ISO 32000-1, 9.6.2.2) and their like with letters of its own. */
function isBuiltIn({ api, raw, heap }: Engine, font: number): boolean {
  const buffer = raw.malloc(NAME_BYTES);
  const length = api.FPDFFont_GetBaseFontName(font, buffer, NAME_BYTES);
  const name = Buffer.from(heap().buffer, buffer, Math.min(length, NAME_BYTES)).toString('latin1');
  raw.free(buffer);
  return BUILT_IN.test(name);
}

/** Says once of each font whether PDFium can draw it. */
export function fontsOf(engine: Engine): (font: number) => boolean {
  const known = new Map<number, boolean>();
  return (font) => {
    const drawable =
      known.get(font) ?? (engine.api.FPDFFont_GetIsEmbedded(font) === 1 || isBuiltIn(engine, font));
    known.set(font, drawable);
    return drawable;
  };
}

/** How the text of an object is painted. @param isDrawable of {@link fontsOf} */
export function readStyle(engine: Engine, object: number, isDrawable: (font: number) => boolean): TextStyle {
  const { raw, heap } = engine;
  const mode = raw.FPDFTextObj_GetTextRenderMode(object);
  const address = raw.malloc(16);
  const read = STROKED.has(mode) ? raw.FPDFPageObj_GetStrokeColor : raw.FPDFPageObj_GetFillColor;
  const known = read(object, address, address + 4, address + 8, address + 12) === 1;
  const [red = 0, green = 0, blue = 0, alpha = 255] = new Uint32Array(heap().buffer, address, 4);
  raw.free(address);
  const font = raw.FPDFTextObj_GetFont(object);
  return {
    painted: !UNPAINTED.has(mode) && (alpha > 0 || FILLED_AND_STROKED.has(mode)),
    shade: known && !FILLED_AND_STROKED.has(mode) ? luminance(red, green, blue) : undefined,
    opacity: alpha / 255,
    inLayer: isInLayer(engine, object),
    font,
    drawable: isDrawable(font),
  };
}
