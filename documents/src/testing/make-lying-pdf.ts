import { pageInTwoFonts } from './assemble-pdf.ts';

/** Three pieces of a line, of which the second is not what the file says. */
export type Pieces = readonly [before: string, drawn: string, after: string];

const PROSE = 'The parties agree as follows and sign below in witness of what they agree.';

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0');

const entry = ([drawn, said]: readonly [string, string]): string =>
  `<${hex(drawn.charCodeAt(0), 2)}> <${[...said].map((letter) => hex(letter.charCodeAt(0), 4)).join('')}>`;

/** How a page and the text on it are turned. */
export interface Turned {
  /** `/Rotate`: degrees clockwise, a multiple of 90. */
  readonly rotate?: number;
  /** Degrees by which the text is turned clockwise on the page before that. */
  readonly text?: number;
  /** Share of their height by which letters lean to the right. */
  readonly slant?: number;
}

const UPRIGHT: Turned = {};

/** The middle of the page, around which its text is turned. */
const [X, Y] = [297, 421];

function turnedBy(degrees: number): string {
  const angle = (-degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [x, y] = [X - X * cos + Y * sin, Y - X * sin - Y * cos];
  return `${[cos, sin, -sin, cos, x, y].map((each) => each.toFixed(6)).join(' ')} cm`;
}

function assemble(
  [before, drawn, after]: Pieces,
  word: string,
  map: readonly (readonly [string, string])[],
  { rotate = 0, text = 0, slant = 0 }: Turned = UPRIGHT,
) {
  const line = `(${before}) Tj ${word.replace('%', drawn)} /F1 12 Tf (${after}) Tj`;
  return pageInTwoFonts(
    `${turnedBy(text)} BT /F1 12 Tf 1 0 ${slant} 1 72 460 Tm (${PROSE}) Tj 0 -40 Td ${line} ET`,
    `${map.length} beginbfchar\n${map.map(entry).join('\n')}\nendbfchar`,
    `/Rotate ${rotate}`,
  );
}

/** A page of which one word is in a font that says of each of its letters that it is another. */
export const makeLyingPdf = (
  pieces: Pieces,
  says: Readonly<Record<string, string>>,
  turned?: Turned,
): Uint8Array => assemble(pieces, '/F2 12 Tf (%) Tj', Object.entries(says), turned);

/** A page that states another text in place of one of its words. */
export const makeStatingPdf = (pieces: Pieces, actualText: string): Uint8Array =>
  assemble(pieces, `/Span << /ActualText (${actualText}) >> BDC (%) Tj EMC`, [['x', 'x']]);
