import { describe, expect, it } from 'vitest';
import { openPdf } from '../pdfium/pdf-document.ts';
import { surveyPage } from '../reading/survey-page.ts';
import { makePdf, write } from '../testing/make-pdf.ts';

const CAP = 'The total liability of each party in a year shall not exceed the fees of that year.';

/** Of how many words of a line nobody relies on what they say, where this is drawn. */
async function told(draw: (pdf: PDFKit.PDFDocument) => void) {
  const pdf = await openPdf(
    await makePdf((page) => {
      write(page.fontSize(11), 'The parties agree as follows.', 72, 160);
      write(page, CAP, 72, 200);
      draw(page);
    }),
  );
  try {
    const { hidden, unread } = surveyPage(pdf, 1);
    return [...hidden.map(({ why }) => why), ...unread.map(({ detail }) => detail)];
  } finally {
    pdf.close();
  }
}

describe('a stroke of a pen through the words of a line', () => {
  it.each([
    ['sags from above it', (pdf) => pdf.moveTo(74, 197).bezierCurveTo(180, 213, 300, 209, 470, 194)],
    ['rises and falls', (pdf) => pdf.moveTo(74, 212).bezierCurveTo(180, 190, 320, 218, 470, 198)],
    ['rises from below it', (pdf) => pdf.moveTo(74, 216).bezierCurveTo(180, 196, 300, 202, 470, 216)],
  ] satisfies [string, (pdf: PDFKit.PDFDocument) => PDFKit.PDFDocument][])(
    'is told where it bends: it %s',
    async (_, draw) => {
      const found = await told((pdf) => draw(pdf).lineWidth(1.3).stroke('#223a9a'));
      expect(found.filter((each) => each === 'struck-out' || each?.includes('line is drawn'))).not.toEqual(
        [],
      );
    },
  );

  it.each([
    ['under it', (pdf) => pdf.moveTo(74, 216).bezierCurveTo(180, 224, 320, 212, 470, 220)],
    ['between lines', (pdf) => pdf.moveTo(74, 186).bezierCurveTo(180, 178, 320, 194, 470, 182)],
  ] satisfies [string, (pdf: PDFKit.PDFDocument) => PDFKit.PDFDocument][])('is none %s', async (_, draw) => {
    expect(await told((pdf) => draw(pdf).lineWidth(1.3).stroke('#223a9a'))).toEqual([]);
  });
});
