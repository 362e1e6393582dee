import { describe, expect, it } from 'vitest';
import { openPdf } from '../pdfium/pdf-document.ts';
import { explainInk } from '../reading/explain-ink.ts';
import { surveyPage } from '../reading/survey-page.ts';
import { makePdf, write } from '../testing/make-pdf.ts';

type Draw = (pdf: PDFKit.PDFDocument) => void;

const LINES = ['The Customer shall pay the fee within', 'thirty days of each invoice, and'];

/** Why parts of a page are unread on which lines stand that are 13 points apart. */
async function unreadOf(draw: Draw) {
  const bytes = await makePdf((pdf) => {
    pdf.font('Helvetica').fontSize(10);
    for (const [row, text] of [LINES[0]!, '', LINES[1]!].entries()) write(pdf, text, 72, 200 + row * 13);
    draw(pdf);
  });
  const pdf = await openPdf(bytes);
  const page = explainInk(surveyPage(pdf, 1), undefined);
  pdf.close();
  return page.account!.unread.map(({ detail }) => detail);
}

describe('what is blacked out', () => {
  it.each<[string, Draw]>([
    [
      'in a line',
      (pdf) => {
        write(pdf, 'The fee is', 72, 300);
        pdf.rect(125, 300, 60, 9).fill('black');
      },
    ],
    [
      'before the end of a line',
      (pdf) => {
        pdf.rect(72, 300, 60, 9).fill('#222');
        write(pdf.fillColor('black'), 'a year, at the least.', 138, 300);
      },
    ],
    ['between two lines', (pdf) => pdf.rect(72, 213, 160, 9).fill('black')],
  ])('is told though no words are left there: %s', async (_, draw) => {
    expect(await unreadOf(draw)).toEqual(['something is blacked out']);
  });

  it.each<[string, Draw]>([
    ['a rule', (pdf) => pdf.rect(72, 215, 160, 3).fill('black')],
    ['a bar that stands apart', (pdf) => pdf.rect(72, 300, 400, 12).fill('black')],
    ['a large area', (pdf) => pdf.rect(72, 300, 400, 60).fill('black')],
    [
      'a heading in white',
      (pdf) => {
        pdf.rect(72, 213, 160, 11).fill('black');
        write(pdf.fillColor('white'), '2. Payment', 76, 214);
      },
    ],
    [
      'a grey cell beside words',
      (pdf) => {
        write(pdf, 'The fee is', 72, 300);
        pdf.rect(125, 300, 60, 9).fill('#ccc');
      },
    ],
    [
      'a bullet',
      (pdf) => {
        pdf.rect(60, 301, 7, 7).fill('black');
        write(pdf, 'The fee is due.', 72, 300);
      },
    ],
  ])('is not %s', async (_, draw) => {
    expect(await unreadOf(draw)).toEqual([]);
  });
});
