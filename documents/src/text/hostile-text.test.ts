import { describe, expect, it } from 'vitest';
import { makePdf, write } from '../testing/make-pdf.ts';
import { makeUnicodePdf } from '../testing/make-unicode-pdf.ts';
import { readPages } from '../testing/read-pages.ts';
import { composeText } from './compose-text.ts';

describe('text that nobody expects', () => {
  it('drops control characters', async () => {
    const drawn = 'pay\u0000 \u0007the\u001b fee';
    const { text } = composeText(await readPages(makeUnicodePdf([{ drawn, x: 72, y: 100 }])));
    expect(text).toBe('pay the fee');
  });

  it('leaves out what stands beyond the edge of the page', async () => {
    const long = await makePdf((pdf) => write(pdf, 'word '.repeat(20_000), 72, 100));
    expect(composeText(await readPages(long)).text.length).toBeLessThan(200);
  });

  it('refuses a page with more letters than a person can read', async () => {
    const dense = await makePdf((pdf) => {
      pdf.fontSize(2);
      for (let line = 0; line < 1100; line++) write(pdf, String(1e9 + line).repeat(20), 72, 72 + line * 0.6);
    });
    await expect(readPages(dense)).rejects.toMatchObject({ name: 'DocumentError', fault: 'TooDense' });
  });

  it('reads many pages of tables', async () => {
    const tables = await makePdf((pdf) => {
      for (let page = 0; page < 30; page++) {
        if (page > 0) pdf.addPage();
        for (let row = 0; row < 25; row++) {
          for (let column = 0; column < 4; column++)
            write(pdf, `R${page * 25 + row}C${column}`, 72 + column * 110, 72 + row * 20);
        }
      }
    });
    const { text } = composeText(await readPages(tables));
    const rows = text.split(/\n+/);
    expect(rows).toHaveLength(750);
    expect(rows[749]).toBe('R749C0\tR749C1\tR749C2\tR749C3');
  });
});
