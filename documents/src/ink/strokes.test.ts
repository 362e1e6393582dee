import { describe, expect, it } from 'vitest';
import { rotatedPage } from '../layout/turned.ts';
import { openPdf } from '../pdfium/pdf-document.ts';
import { drawLook, lookAt, strokesOn } from '../reading/look.ts';
import { surveyPage } from '../reading/survey-page.ts';
import { makeScan } from '../testing/make-scan.ts';
import { strokesThroughWords } from './lines-through-words.ts';

const PAGE = { width: 595.28, height: 841.89 };
const LINE = 'The Customer is not liable for loss of profit and pays USD 5,000 on demand.';
/** Points: the top of the line, and of its small letters. */
const Y = 200;
const SIZE = 10.5;

type Draw = (pdf: PDFKit.PDFDocument, left: number, right: number) => void;

/** The words of the line that a stroke runs through, in a scan of a page on which something is drawn over one of them. */
async function struckIn(
  draw: Draw,
  word = 'not',
  degrees = 0,
  font = 'Times-Roman',
  sentence = LINE,
): Promise<string[]> {
  const places: { text: string; edges: readonly [number, number, number, number]; isDrawable: boolean }[] =
    [];
  const bytes = await makeScan((pdf) => {
    if (degrees !== 0) pdf.rotate(degrees, { origin: [PAGE.width / 2, PAGE.height / 2] });
    pdf.font(font).fontSize(SIZE).text(sentence, 72, Y, { lineBreak: false });
    let x = 72;
    for (const text of sentence.split(' ')) {
      const width = pdf.widthOfString(text);
      if (text === word) draw(pdf, x, x + width);
      const [top, bottom] = [Y + 0.7, Y + 7.4];
      const turned = rotatedPage(degrees, PAGE);
      const [dx, dy] = [(turned.width - PAGE.width) / 2, (turned.height - PAGE.height) / 2];
      const edges = [
        (x + dx) / turned.width,
        (top + dy) / turned.height,
        (x + width + dx) / turned.width,
        (bottom + dy) / turned.height,
      ] as const;
      places.push({ text, edges, isDrawable: true });
      x += width + pdf.widthOfString(' ');
    }
  });
  const pdf = await openPdf(bytes);
  const survey = surveyPage(pdf, 1);
  const look = lookAt(survey)!;
  const strokes = strokesOn(drawLook(pdf, survey, look), look);
  pdf.close();
  return strokesThroughWords(places, strokes, rotatedPage(degrees, PAGE)).map(({ text }) => text);
}

const line =
  (from: number, to: number, width = 0.8): Draw =>
  (pdf, left, right) =>
    pdf
      .moveTo(left - 1, Y + from)
      .lineTo(right + 1, Y + to)
      .lineWidth(width)
      .stroke('#111');

describe('strokes through words of a scan', () => {
  it.each([
    ['level', line(4.6, 4.6)],
    ['thin', line(4.6, 4.6, 0.4)],
    ['aslant', line(7, 2)],
    ['aslant the other way', line(2, 7)],
  ])('are found through one short word: %s', async (_, draw) => {
    expect(await struckIn(draw)).toEqual(['not']);
  });

  it('are found through a number', async () => {
    expect(await struckIn(line(4.4, 4.4), '5,000')).toEqual(['5,000']);
  });

  it.each([
    ['the first', '85,000', 0],
    ['one in the middle', '39,850', 2.5],
    ['the last', '1,250', 3.5],
  ])('are found through a single digit: %s', async (_, number, before) => {
    const digit: Draw = (pdf, left, right) => {
      const [wide, comma] = [pdf.widthOfString('0'), pdf.widthOfString(',')];
      const x = left + (before % 1 === 0 ? before * wide : Math.floor(before) * wide + comma);
      pdf
        .moveTo(x - 1.2, Y + 4.2)
        .lineTo(Math.min(right, x + wide) + 1.2, Y + 4.2)
        .lineWidth(0.9)
        .stroke('#111');
    };
    const sentence = `The Customer pays USD ${number} on demand.`;
    expect(await struckIn(digit, number, 0, 'Times-Roman', sentence)).toEqual([number]);
  });

  it.each([
    'Times-Roman',
    'Times-Bold',
    'Times-Italic',
    'Helvetica',
    'Helvetica-Bold',
    'Courier',
    'Courier-Bold',
  ])('are no parts of digits in %s', async (font) => {
    const sentence = '12,345 67,890 44,747 2025 $8,500.00 (333) 99% 1,111 0.5 7,777,777.';
    expect(await struckIn(() => undefined, '', 0, font, sentence)).toEqual([]);
  });

  it.each([
    ['Customer', 0, 0.45],
    ['demand.', 0.25, 0.8],
  ])('are found through letters of %s', async (word, from, to) => {
    const part: Draw = (pdf, left, right) => {
      const width = right - left;
      pdf
        .moveTo(left + from * width, Y + 4.6)
        .lineTo(left + to * width, Y + 4.6)
        .lineWidth(0.8)
        .stroke('#111');
    };
    expect(await struckIn(part, word)).toEqual([word]);
  });

  it('are found where the scan is askew', async () => {
    expect(await struckIn(line(4.6, 4.6), 'not', 3)).toEqual(['not']);
  });

  it.each([
    ['under it', line(9.5, 9.5, 0.5)],
    ['over it', line(-1.5, -1.5, 0.5)],
    ['around it', (pdf, left, right) => pdf.rect(left - 2, Y - 2, right - left + 4, 13).stroke()],
  ] satisfies [string, Draw][])('are none %s', async (_, draw) => {
    expect(await struckIn(draw)).toEqual([]);
  });

  it.each([
    'Times-Roman',
    'Times-Bold',
    'Times-Italic',
    'Helvetica',
    'Helvetica-Bold',
    'Courier',
    'Courier-Bold',
  ])('are not the bars of letters in %s', async (font) => {
    expect(await struckIn(() => undefined, 'not', 0, font)).toEqual([]);
  });
});
