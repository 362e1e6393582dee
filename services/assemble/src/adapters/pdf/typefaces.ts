import type { Fonts } from '../fonts/read-fonts.ts';
import { type Stretch, stretchesOf } from './coverage.ts';

export type Face = keyof Fonts;

/** The face itself, and the other family's for characters that it does not hold. */
const FACES: Readonly<Record<Face, readonly Face[]>> = {
  serif: ['serif', 'sans'],
  serifBold: ['serifBold', 'sansBold'],
  sans: ['sans', 'serif'],
  sansBold: ['sansBold', 'serifBold'],
};

export const boldOf = (face: Face): Face => (face.startsWith('serif') ? 'serifBold' : 'sansBold');

/** What is used here of the font that pdfkit has at hand. */
interface LoadedFont {
  readonly characterSet: readonly number[];
}

/** Splits text to be set in a face into stretches that one face can show. */
export type SplitByFace = (face: Face, text: string) => Stretch<Face>[];

/** Learns from the document's fonts which characters they hold. */
export function splitByFace(document: PDFKit.PDFDocument): SplitByFace {
  const heldBy = (face: Face): ReadonlySet<number> => {
    document.font(face);
    const { font } = (document as unknown as { _font: { font: LoadedFont } })._font;
    return new Set(font.characterSet);
  };
  const held: Readonly<Record<Face, ReadonlySet<number>>> = {
    serif: heldBy('serif'),
    serifBold: heldBy('serifBold'),
    sans: heldBy('sans'),
    sansBold: heldBy('sansBold'),
  };
  return (face, text) => stretchesOf(text, FACES[face], (each, codePoint) => held[each].has(codePoint));
}
