import { describe, expect, it } from 'vitest';
import { rotatedPage } from '../layout/turned.ts';
import type { Edges } from '../pdfium/matrix.ts';
import { openPdf } from '../pdfium/pdf-document.ts';
import type { GrayImage } from '../pdfium/render.ts';
import { drawLook, lookAt, strokesOn } from '../reading/look.ts';
import { surveyPage } from '../reading/survey-page.ts';
import { CONTRACTS } from '../testing/contracts.ts';
import { makeScan } from '../testing/make-scan.ts';
import { strokesThroughWords } from './lines-through-words.ts';

const PAGE = { width: 595.28, height: 841.89 };
const MARGIN = 72;

/** Words whose bars, arcs and feet stand in a row, before the text of ordinary contracts. */
const WORDS =
  `The fee fees free effect tees test sets assets (30) (14) 2. 4. 5. 940 (a) (ii) to it if of at be us EBITDA FEE
AFTER thirty-five 85% taxes fifteen first offer staff coffee Lifts out consent. ${Object.values(CONTRACTS).join(' ')}`
    .replace(/_+|[^\x20-\x7e]/g, ' ')
    .split(/\s+/)
    .filter(Boolean);

interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly high: number;
  readonly isStruck: boolean;
}

/** Draws a stroke through a word. @param middle of its small letters */
type Strike = (pdf: PDFKit.PDFDocument, x: number, middle: number, wide: number) => unknown;

function setPage(pdf: PDFKit.PDFDocument, font: string, size: number, strike?: Strike): Placed[] {
  const placed: Placed[] = [];
  pdf.font(font).fontSize(size);
  const [high, space] = [pdf.currentLineHeight(), pdf.widthOfString(' ')];
  let [x, y] = [MARGIN, MARGIN];
  for (const text of WORDS) {
    const wide = pdf.widthOfString(text);
    if (x + wide > PAGE.width - MARGIN) [x, y] = [MARGIN, y + size * 1.35];
    if (y > PAGE.height - MARGIN) break;
    pdf.text(text, x, y, { lineBreak: false });
    const isStruck = strike !== undefined && /^[a-z]{3,}$/.test(text) && placed.length % 5 === 0;
    if (isStruck) strike(pdf.strokeColor('#111'), x, y + size * 0.46, wide);
    placed.push({ text, x, y, wide, high, isStruck });
    x += wide + space;
  }
  return placed;
}

/** Where the ink of a word is, as OCR tells it. */
function inkOf({ width, pixels }: GrayImage, { x, y, wide, high }: Placed, scale: number, at: Edges): Edges {
  let [left, top, right, bottom] = [Infinity, Infinity, 0, 0];
  const [offX, offY] = [at[0] * PAGE.width, at[1] * PAGE.height];
  for (let row = Math.floor((y - offY) * scale); row < (y + high - offY) * scale; row++) {
    for (let column = Math.floor((x - offX) * scale); column < (x + wide - offX) * scale; column++) {
      if (pixels[row * width + column]! >= 150) continue;
      [left, right] = [Math.min(left, column), Math.max(right, column + 1)];
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row + 1)];
    }
  }
  const [across, down] = [
    (each: number) => (offX + each / scale) / PAGE.width,
    (each: number) => (offY + each / scale) / PAGE.height,
  ];
  return [across(left), down(top), across(right), down(bottom)];
}

/** The words of a scanned page: which are struck out, and through which a stroke is found. */
async function scanned(font: string, size: number, dpi: number, strike?: Strike) {
  let placed: Placed[] = [];
  const bytes = await makeScan((pdf) => {
    placed = setPage(pdf, font, size, strike);
  }, dpi);
  const pdf = await openPdf(bytes);
  const survey = surveyPage(pdf, 1);
  const look = lookAt(survey)!;
  const picture = drawLook(pdf, survey, look);
  pdf.close();
  const { left, top, width, height } = look.box;
  const words = placed.map((word) => ({
    ...word,
    isDrawable: true,
    edges: inkOf(picture, word, picture.dpi / 72, [left, top, left + width, top + height]),
  }));
  const found = new Set(strokesThroughWords(words, strokesOn(picture, look), rotatedPage(0, PAGE)));
  return {
    wrong: words.filter((word) => found.has(word) && !word.isStruck).map(({ text }) => text),
    missed: words.filter((word) => !found.has(word) && word.isStruck).map(({ text }) => text),
    struck: words.filter(({ isStruck }) => isStruck).length,
  };
}

describe('strokes in a page of a scan', () => {
  it.each([
    ['Times-Bold', 11, 150],
    ['Times-Bold', 11, 200],
    ['Times-Roman', 12, 300],
    ['Times-Italic', 11, 150],
    ['Helvetica', 11, 100],
    ['Helvetica', 10, 150],
    ['Helvetica-Bold', 11, 200],
    ['Courier', 11, 150],
  ])('are no bars, arcs or feet of letters: %s of %i points at %i dpi', async (font, size, dpi) => {
    expect(await scanned(font, size, dpi)).toEqual({ wrong: [], missed: [], struck: 0 });
  });

  it.each([
    [
      'thin',
      'Times-Roman',
      150,
      (pdf, x, y, wide) =>
        pdf
          .lineWidth(0.4)
          .moveTo(x - 1, y)
          .lineTo(x + wide + 1, y)
          .stroke(),
    ],
    [
      'level',
      'Helvetica',
      200,
      (pdf, x, y, wide) =>
        pdf
          .lineWidth(0.8)
          .moveTo(x - 1, y)
          .lineTo(x + wide + 1, y)
          .stroke(),
    ],
    [
      'thick',
      'Times-Bold',
      300,
      (pdf, x, y, wide) =>
        pdf
          .lineWidth(1.6)
          .moveTo(x - 1, y)
          .lineTo(x + wide + 1, y)
          .stroke(),
    ],
    [
      'by hand',
      'Helvetica',
      150,
      (pdf, x, y, wide) =>
        pdf
          .lineWidth(0.9)
          .moveTo(x - 1, y + 0.6)
          .bezierCurveTo(x + wide * 0.3, y - 1.4, x + wide * 0.6, y + 1.6, x + wide + 1, y - 0.5)
          .stroke(),
    ],
  ] satisfies [string, string, number, Strike][])(
    'are found through words: %s, %s at %i dpi',
    async (_, font, dpi, strike) => {
      const { struck, ...found } = await scanned(font, 11, dpi, strike);
      expect(struck).toBeGreaterThan(20);
      expect(found).toEqual({ wrong: [], missed: [] });
    },
  );
});
