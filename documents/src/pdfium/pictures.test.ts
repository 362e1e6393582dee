import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { assemblePdf, pdfStream } from '../testing/assemble-pdf.ts';
import { makeJpeg } from '../testing/make-jpeg.ts';
import { makePdf } from '../testing/make-pdf.ts';
import { openPdf } from './pdf-document.ts';

const chequered = makeJpeg(
  Array.from({ length: 40 }, (_, y) => Array.from({ length: 30 }, (_, x) => ((x + y) % 2 === 0 ? 20 : 230))),
);

const undrawn = async (jpeg: Buffer): Promise<number> =>
  undrawnIn(await makePdf((page) => page.image(jpeg, 72, 72, { width: 240, height: 320 })));

async function undrawnIn(bytes: Uint8Array): Promise<number> {
  const pdf = await openPdf(bytes);
  try {
    return pdf.read(1).pictures.undrawn.length;
  } finally {
    pdf.close();
  }
}

describe('pictures', () => {
  it('are drawn where they are whole, and where their writer filled up after the end', async () => {
    expect(await undrawn(chequered)).toBe(0);
    expect(await undrawn(Buffer.concat([chequered, Buffer.alloc(16)]))).toBe(0);
  });

  it.each([
    ['has all rows', 100, 0],
    ['lacks rows', 40, 1],
  ])('are counted by their rows of pixels: one that %s', async (_, rows, count) => {
    const pixels = Buffer.from(Array.from({ length: 100 * rows }, (_, index) => (index % 7) * 30));
    const entries =
      '/Type /XObject /Subtype /Image /Width 100 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent 8 ';
    const file = assemblePdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>',
      pdfStream('q 300 0 0 300 72 72 cm /I Do Q'),
      pdfStream(deflateSync(pixels).toString('latin1'), `${entries} /Filter /FlateDecode `),
    ]);
    expect(await undrawnIn(file)).toBe(count);
  });

  it('are not drawn whole where their data breaks off', async () => {
    expect(await undrawn(chequered.subarray(0, Math.floor(chequered.length * 0.6)))).toBe(1);
  });
});
