import { describe, expect, it } from 'vitest';
import { openPdf } from '../pdfium/pdf-document.ts';
import { explainInk } from '../reading/explain-ink.ts';
import { surveyPage } from '../reading/survey-page.ts';
import { makePdf, write } from '../testing/make-pdf.ts';
import { blackBoxes } from './blackened.ts';

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

/** How wide, in pixels, boxes are of a picture of 100 dpi, 300 by 80 pixels, with dark and then light parts of it as left, top, right and bottom. */
function widthsOf(dark: readonly number[][], light: readonly number[][] = []) {
  const [width, height] = [300, 80];
  const pixels = new Uint8Array(width * height).fill(255);
  const fill = ([left, top, right, bottom]: number[], shade: number): void => {
    for (let y = top!; y < bottom!; y++) pixels.fill(shade, y * width + left!, y * width + right!);
  };
  for (const place of dark) fill(place, 60);
  for (const place of light) fill(place, 250);
  return blackBoxes({ width, height, pixels }, 216).map(([left, , right]) =>
    Math.round((right - left) * width),
  );
}

describe('a dark box in a picture', () => {
  it('is found as it is, and as pieces of uneven strokes of a marker', () => {
    expect(widthsOf([[40, 20, 120, 36]])).toEqual([80]);
    expect(
      widthsOf([
        [40, 20, 120, 28],
        [44, 28, 116, 36],
      ]),
    ).toEqual([80, 72]);
  });

  it('is none in pieces beside light print on it', () => {
    const letters = [60, 70, 80, 90, 100].map((x) => [x, 31, x + 6, 40]);
    expect(widthsOf([[40, 20, 180, 51]], [...letters, [106, 32, 109, 40]])).toEqual([140, 140]);
  });
});
