const SIDE = 8;

const marker = (code: number, content: readonly number[]): number[] => [
  0xff,
  code,
  (content.length + 2) >> 8,
  (content.length + 2) & 0xff,
  ...content,
];

/** A table of Huffman codes of one length for symbols counted from 0 (ISO 10918-1, B.2.4.2). */
const huffman = (id: number, length: number, symbols: number): number[] => [
  id,
  ...Array.from({ length: 16 }, (_, index) => (index + 1 === length ? symbols : 0)),
  ...Array.from({ length: symbols }, (_, symbol) => symbol),
];

const CATEGORIES = 12;
const CODE_LENGTH = 4;

/** How far a block's shade is from the one before it, as bits; then the end of the block. */
function encodeStep(step: number): string {
  const category = step === 0 ? 0 : Math.floor(Math.log2(Math.abs(step))) + 1;
  const bits = step < 0 ? step + 2 ** category - 1 : step;
  const value = category === 0 ? '' : bits.toString(2).padStart(category, '0');
  return `${category.toString(2).padStart(CODE_LENGTH, '0')}${value}0`;
}

/** A grey JPEG of blocks of 8 by 8 pixels, one shade each. @param rows shades from 0 to 255 */
export function makeJpeg(rows: readonly (readonly number[])[]): Buffer {
  const [width, height] = [rows[0]!.length * SIDE, rows.length * SIDE];
  const shades = rows.flat();
  const bits = shades.map((shade, index) => encodeStep(shade - (shades[index - 1] ?? 128))).join('');
  const bytes = (bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '1'), 2));
  return Buffer.from([
    ...[0xff, 0xd8],
    ...marker(0xdb, [0, ...new Array<number>(64).fill(SIDE)]),
    ...marker(0xc0, [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0]),
    ...marker(0xc4, [...huffman(0x00, CODE_LENGTH, CATEGORIES), ...huffman(0x10, 1, 1)]),
    ...marker(0xda, [1, 1, 0x00, 0, 63, 0]),
    ...bytes.flatMap((byte) => (byte === 0xff ? [byte, 0] : [byte])),
    ...[0xff, 0xd9],
  ]);
}
