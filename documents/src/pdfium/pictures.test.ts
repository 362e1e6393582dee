import { describe, expect, it } from 'vitest';
import { makeJpeg } from '../testing/make-jpeg.ts';
import { makePdf } from '../testing/make-pdf.ts';
import { openPdf } from './pdf-document.ts';

const chequered = makeJpeg(
  Array.from({ length: 40 }, (_, y) => Array.from({ length: 30 }, (_, x) => ((x + y) % 2 === 0 ? 20 : 230))),
);

async function undrawn(jpeg: Buffer): Promise<number> {
  const pdf = await openPdf(await makePdf((page) => page.image(jpeg, 72, 72, { width: 240, height: 320 })));
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

  it('are not drawn whole where their data breaks off', async () => {
    expect(await undrawn(chequered.subarray(0, Math.floor(chequered.length * 0.6)))).toBe(1);
  });
});
