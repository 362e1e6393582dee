import type { Glyphs } from '../glyphs.ts';

/** Letters that fonts draw as one. */
const LIGATURES: ReadonlySet<string> = new Set(
  'ff fi fl fj ft fb fh fk ffi ffl ffj fft ffb ffh ffk tt ti tti ty st ct ch ck th Th gg gy sp'.split(' '),
);

const FIRST_SHOWN = 0x20;

/** PDFium gives every letter that one glyph stands for the box of that glyph. */
const sharesBox = ({ boxes }: Glyphs, index: number, other: number): boolean => {
  const [a, b] = [index * 4, other * 4];
  if (boxes[a] !== boxes[b] || boxes[a + 1] !== boxes[b + 1]) return false;
  return boxes[a + 2] === boxes[b + 2] && boxes[a + 3] === boxes[b + 3];
};

/** The end of the letters that one glyph is claimed to stand for, the first of which is at an index. */
export function endOfGlyph(glyphs: Glyphs, index: number, to: number): number {
  let end = index + 1;
  while (end < to && glyphs.units[end]! >= FIRST_SHOWN && sharesBox(glyphs, index, end)) end++;
  return end;
}

/** Whether fonts have one glyph for these letters; of any other letters a lone glyph shows at most one. */
export const isLigature = (units: Uint32Array): boolean => LIGATURES.has(String.fromCodePoint(...units));
