import { describe, expect, it } from 'vitest';
import { openPdf } from '../pdfium/pdf-document.ts';
import { surveyPage } from '../reading/survey-page.ts';
import { makeScan } from '../testing/make-scan.ts';
import { levelLines } from './level-lines.ts';
import { linesThroughWords } from './lines-through-words.ts';

const CLAUSE = 'The liability of the Contractor under this Agreement is unlimited.';
const PAGE = { width: 595.28, height: 841.89 };

/** A word's place, in points. */
const word = (text: string, x: number, y: number, width: number) => ({
  text,
  edges: [x / PAGE.width, y / PAGE.height, (x + width) / PAGE.width, (y + 9) / PAGE.height] as const,
  isDrawable: true,
});

async function linesOf(draw: (pdf: PDFKit.PDFDocument) => void) {
  const pdf = await openPdf(await makeScan((page) => draw(page.font('Times-Roman').fontSize(10.5))));
  const { lines } = surveyPage(pdf, 1);
  pdf.close();
  return lines.map(([left, top, right]) => [left * PAGE.width, top * PAGE.height, right * PAGE.width]);
}

const clause = (pdf: PDFKit.PDFDocument, options = {}) =>
  pdf.text(CLAUSE, 72, 200, { lineBreak: false, ...options });

describe('level lines of a scan', () => {
  it.each([
    ['black', '#000', 0.5],
    ['grey', '#888', 0.5],
    ['thin', '#000', 0.3],
  ])('are found where they run through words: %s', async (_, colour, width) => {
    const lines = await linesOf((pdf) => {
      clause(pdf);
      pdf.moveTo(70, 206).lineTo(340, 206).lineWidth(width).stroke(colour);
    });
    expect(lines.some(([left, top, right]) => left! < 90 && right! > 300 && top! > 203 && top! < 207)).toBe(
      true,
    );
  });

  it('are found under words', async () => {
    const lines = await linesOf((pdf) => clause(pdf, { underline: true }));
    expect(lines.every(([, top]) => top! > 207)).toBe(true);
    expect(lines).not.toEqual([]);
  });

  it.each(['Times-Roman', 'Times-Bold', 'Helvetica-Bold', 'Courier'])(
    'are not rows of letters in %s',
    async (font) => {
      const lines = await linesOf((pdf) => clause(pdf.font(font)));
      expect(lines).toEqual([]);
    },
  );

  it('are not the edges of what is dark throughout', () => {
    const pixels = new Uint8Array(100 * 40).fill(255).fill(90, 100 * 10, 100 * 30);
    expect(levelLines({ width: 100, height: 40, pixels })).toEqual([]);
  });
});

describe('words that a level line runs through', () => {
  const line = (y: number, x0 = 70, x1 = 300) =>
    [x0 / PAGE.width, y / PAGE.height, x1 / PAGE.width, (y + 1) / PAGE.height] as const;
  const words = [word('unlimited', 80, 200, 40)];

  it('are in doubt', () => {
    expect(linesThroughWords(words, [line(203)])).toMatchObject([{ detail: 'a line is drawn across words' }]);
  });

  it.each([
    ['under them', line(208)],
    ['above them', line(199)],
    ['beside them', line(203, 130, 300)],
  ])('are not with a line %s', (_, each) => {
    expect(linesThroughWords(words, [each])).toEqual([]);
  });
});
