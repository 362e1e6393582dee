import { describe, expect, it } from 'vitest';
import { readContract } from '../reading/read-contract.ts';
import { makePdf, write } from '../testing/make-pdf.ts';
import { openPdf } from './pdf-document.ts';

const PROSE = 'The parties agree as follows, and sign below in witness of it.';

const read = async (draw: (pdf: PDFKit.PDFDocument) => void, last = '') => {
  const { pages } = await readContract(
    await makePdf((pdf) => {
      write(pdf, PROSE, 72, 72);
      if (last !== '') write(pdf, last, 72, 500);
      draw(pdf.lineWidth(1));
    }),
  );
  return pages[0]!.unread;
};

/** `VOID` as a hand draws it, 24 points high. */
const drawVoid = (pdf: PDFKit.PDFDocument, x: number, y: number): void => {
  pdf
    .moveTo(x, y)
    .lineTo(x + 7, y + 24)
    .lineTo(x + 15, y + 1)
    .stroke();
  pdf.moveTo(x + 32, y + 2).bezierCurveTo(x + 10, y, x + 14, y + 30, x + 30, y + 23);
  pdf.bezierCurveTo(x + 40, y + 18, x + 39, y + 4, x + 30, y + 1).stroke();
  pdf
    .moveTo(x + 44, y)
    .lineTo(x + 45, y + 24)
    .stroke();
  pdf
    .moveTo(x + 52, y)
    .lineTo(x + 53, y + 24)
    .stroke();
  pdf
    .moveTo(x + 51, y + 1)
    .bezierCurveTo(x + 75, y, x + 76, y + 22, x + 52, y + 25)
    .stroke();
};

describe('what a hand draws on a page with its own lines', () => {
  it('is named where nobody signs', async () => {
    expect(await read((pdf) => drawVoid(pdf, 400, 60))).toMatchObject([{ why: 'unexplained-ink' }]);
  });

  it('is a signature where one signs', async () => {
    expect(await read((pdf) => drawVoid(pdf, 100, 486), 'By:')).toEqual([]);
  });

  it.each([
    [
      'boxes with round corners',
      (pdf) => pdf.roundedRect(300, 200, 90, 40, 9).stroke().roundedRect(300, 260, 90, 40, 9).stroke(),
    ],
    ['circles', (pdf) => pdf.circle(300, 300, 20).stroke().circle(340, 300, 20).stroke()],
    [
      'arrows',
      (pdf) =>
        pdf
          .moveTo(300, 200)
          .lineTo(340, 240)
          .stroke()
          .moveTo(330, 240)
          .lineTo(340, 240)
          .lineTo(340, 230)
          .stroke(),
    ],
    [
      'a grid',
      (pdf) => {
        for (let y = 200; y < 300; y += 20) pdf.moveTo(200, y).lineTo(400, y).stroke();
      },
    ],
    [
      'a mark that is filled',
      (pdf) => pdf.moveTo(300, 200).lineTo(320, 240).lineTo(350, 200).lineTo(320, 215).fill('#246'),
    ],
  ] satisfies [string, (pdf: PDFKit.PDFDocument) => void][])(
    'is not what programs draw: %s',
    async (_, draw) => {
      const pdf = await openPdf(await makePdf(draw));
      expect(pdf.read(1).scribbles).toEqual([]);
      pdf.close();
    },
  );
});
