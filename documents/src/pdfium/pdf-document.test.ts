import { describe, expect, it } from 'vitest';
import { makePdf } from '../testing/make-pdf.ts';
import { openPdf } from './pdf-document.ts';

const threePages = await makePdf((pdf) => {
  pdf
    .text('one')
    .addPage({ size: [300, 200], margin: 20 })
    .text('two')
    .addPage()
    .text('three');
});

describe('openPdf', () => {
  it('copies pages into a document of their own, in the order asked for', async () => {
    const source = await openPdf(threePages);
    const copy = await openPdf(source.extract([3, 2]));
    expect(copy.pageCount).toBe(2);
    expect(copy.size(2)).toEqual({ width: 300, height: 200 });
    copy.close();
    source.close();
  });

  it('copies pages out of a document that only its owner may change, unprotected', async () => {
    const locked = await openPdf(await makePdf((pdf) => pdf.text('x'), { ownerPassword: 'secret' }));
    expect(Buffer.from(locked.extract([1])).toString('latin1')).not.toContain('/Encrypt');
    locked.close();
  });

  it('draws a page as dark print on white, smaller where the page is huge', async () => {
    const pdf = await openPdf(
      await makePdf((page) => page.rect(0, 0, 7200, 14400).fill('black'), { size: [14400, 14400] }),
    );
    const { width, height, pixels } = pdf.render(1, 200);
    expect(width * height).toBeLessThanOrEqual(12_010_000);
    expect([pixels[0], pixels[width - 1]]).toEqual([0, 255]);
    pdf.close();
  });

  it('names the page that does not exist', async () => {
    const pdf = await openPdf(threePages);
    expect(() => pdf.read(4)).toThrow('page 4 cannot be read');
    expect(() => pdf.extract([9])).toThrow('cannot be copied');
    pdf.close();
  });

  it('keeps several documents open at once', async () => {
    const [a, b] = [await openPdf(threePages), await openPdf(threePages)];
    a.close();
    expect(b.read(1).glyphs.count).toBe(3);
    b.close();
  });
});
