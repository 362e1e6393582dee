import { create, type Font } from 'fontkit';
import type { Fonts } from '../fonts/read-fonts.ts';
import { type Stretch, stretchesOf } from './coverage.ts';
import { wordSetter } from './set-words.ts';

export type Face = keyof Fonts;

/** The face itself, and the other family's for characters that it does not hold. */
const FACES: Readonly<Record<Face, readonly Face[]>> = {
  serif: ['serif', 'sans'],
  serifBold: ['serifBold', 'sansBold'],
  sans: ['sans', 'serif'],
  sansBold: ['sansBold', 'serifBold'],
};

export const boldOf = (face: Face): Face => (face.startsWith('serif') ? 'serifBold' : 'sansBold');

/** A font whose tables are read as they are needed and then kept, which takes an eighth of a second. */
export interface Typeface {
  readonly font: Font;
  readonly characters: ReadonlySet<number>;
  readonly setWord: Font['layout'];
}

/** The report's fonts, opened. */
export type Typefaces = Readonly<Record<Face, Typeface>>;

export const openTypefaces = (fonts: Fonts): Typefaces => ({
  serif: open(fonts.serif),
  serifBold: open(fonts.serifBold),
  sans: open(fonts.sans),
  sansBold: open(fonts.sansBold),
});

function open(file: Buffer): Typeface {
  const font = create(file);
  if ('fonts' in font) throw new Error('A collection of fonts is not a typeface');
  return { font, characters: new Set(font.characterSet), setWord: wordSetter(font) };
}

/** Splits text to be set in a face into stretches that one face can show. */
export type SplitByFace = (face: Face, text: string) => Stretch<Face>[];

export const splitByFace =
  (typefaces: Typefaces): SplitByFace =>
  (face, text) =>
    stretchesOf(text, FACES[face], (each, codePoint) => typefaces[each].characters.has(codePoint));
