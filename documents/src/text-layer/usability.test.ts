import { describe, expect, it } from 'vitest';
import { makePdf, write } from '../testing/make-pdf.ts';
import { makeScan, scan } from '../testing/make-scan.ts';
import { makeUnicodePdf } from '../testing/make-unicode-pdf.ts';
import { readPages } from '../testing/read-pages.ts';

const usabilityOf = async (bytes: Uint8Array | Promise<Uint8Array>): Promise<string> =>
  (await readPages(await bytes))[0]!.usability;

const PROSE = 'The Licensee shall pay the royalties within thirty days. ';

describe('judgeTextLayer', () => {
  it('takes a page with text', async () => {
    expect(await usabilityOf(makePdf((pdf) => pdf.text(PROSE)))).toBe('usable');
  });

  it('sees that a page is blank, with or without a ruled line', async () => {
    expect(await usabilityOf(makePdf(() => undefined))).toBe('blank');
    expect(await usabilityOf(makePdf((pdf) => pdf.moveTo(72, 100).lineTo(500, 100).stroke()))).toBe('blank');
  });

  it('sees that a page is a picture', async () => {
    expect(await usabilityOf(makeScan((pdf) => pdf.text(PROSE)))).toBe('no-text');
  });

  it('sees that only a stamp lies over a scan', async () => {
    const [picture] = await scan(await makePdf((pdf) => pdf.text(PROSE)));
    const stamped = makePdf((pdf) => {
      pdf.image(picture!, 0, 0, { width: pdf.page.width });
      write(pdf, 'Envelope ID: 7A-11', 72, 20);
    });
    expect(await usabilityOf(stamped)).toBe('scan');
  });

  it('sees that a font does not say what its glyphs mean', async () => {
    expect(await usabilityOf(makeUnicodePdf([{ drawn: 'Agreement', x: 72, y: 100 }], false))).toBe('garbage');
    expect(await usabilityOf(makeUnicodePdf([{ drawn: '\ue001\ue002\ue003', x: 72, y: 100 }]))).toBe(
      'garbage',
    );
    expect(await usabilityOf(makePdf((pdf) => pdf.text('(cid:12)(cid:7)(cid:99)')))).toBe('garbage');
  });

  it('sees that letters stand for others', async () => {
    const shifted = PROSE.repeat(5).replace(/[aeiouy]/g, 'x');
    expect(await usabilityOf(makePdf((pdf) => pdf.text(shifted)))).toBe('garbage');
  });
});
