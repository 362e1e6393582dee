import type { GrayImage } from '../pdfium/render.ts';

/** A picture as binary PGM, the plainest format that Tesseract reads (netpbm.sourceforge.net/doc/pgm.html). */
export const encodePgm = ({ width, height, pixels }: GrayImage): Uint8Array =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels]);
