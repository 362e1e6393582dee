import { describe, expect, it } from 'vitest';
import { makePdf, write } from '../testing/make-pdf.ts';
import { readPages } from '../testing/read-pages.ts';
import { linesOf } from './page-lines.ts';

const CLAUSE = 'The liability of Harrow is unlimited';

/** Letters each in the middle of a cell of so many points, as a field shows them. */
const inCells = (pdf: PDFKit.PDFDocument, text: string, cell: number): void => {
  for (const [index, letter] of [...text].entries()) {
    if (letter !== ' ') write(pdf, letter, 72 + (index + 0.5) * cell - pdf.widthOfString(letter) / 2, 100);
  }
};

const lines = async (draw: (pdf: PDFKit.PDFDocument) => void): Promise<string[]> =>
  (await readPages(await makePdf((pdf) => draw(pdf.fontSize(10)))))
    .flatMap(linesOf)
    .map(({ text }) => text.replaceAll('\t', ' '));

describe('letters in cells', () => {
  it.each([7.5, 9, 11, 14])('make the words that empty cells part, in cells of %d points', async (cell) => {
    expect(await lines((pdf) => inCells(pdf, CLAUSE, cell))).toEqual([CLAUSE]);
  });

  it('are told from letters of one width', async () => {
    expect(await lines((pdf) => write(pdf.font('Courier'), CLAUSE, 72, 100))).toEqual([CLAUSE]);
  });

  it('are told from columns of figures', async () => {
    const columns = [72, 112, 152, 192, 232, 272, 312, 352];
    expect(
      await lines((pdf) => {
        for (const [index, x] of columns.entries()) write(pdf, `${index}0`, x, 100);
      }),
    ).toEqual(['00 10 20 30 40 50 60 70']);
  });
});
