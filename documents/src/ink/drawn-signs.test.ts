import { describe, expect, it } from 'vitest';
import { readContract } from '../reading/read-contract.ts';
import { makePdf, write } from '../testing/make-pdf.ts';

type Draw = (pdf: PDFKit.PDFDocument, x: number, y: number) => unknown;

const Y = 200;
const DRAWN = 'a sign is drawn beside a number';

/** What is said of a line in two pieces with something drawn between them. */
async function detailsOf(before: string, gap: number, after: string, draw: Draw): Promise<unknown[]> {
  const bytes = await makePdf((pdf) => {
    write(pdf.fontSize(10.5), before, 72, Y);
    const x = 72 + pdf.widthOfString(before);
    write(pdf, after, x + gap, Y);
    draw(pdf.lineWidth(0.8), x, Y);
  });
  const { pages } = await readContract(bytes);
  return pages.flatMap(({ unread = [] }) => unread.map(({ detail }) => detail));
}

const dash: Draw = (pdf, x, y) =>
  pdf
    .moveTo(x + 1, y + 5.6)
    .lineTo(x + 5, y + 5.6)
    .stroke();
const point: Draw = (pdf, x, y) => pdf.circle(x + 1.3, y + 8, 0.6).fill();

describe('a sign that is drawn beside a number', () => {
  it.each([
    ['a minus', 'a fee of USD ', 6, '48,500 for each quarter', dash],
    ['a hyphen', 'continues for 3', 6, '5 years from today', dash],
    ['a point', 'interest of 1', 2.6, '5 per cent a year', point],
    ['a comma of a sum', 'the fee is USD 48', 2.8, '500 for each quarter', point],
  ] satisfies [string, string, number, string, Draw][])(
    'is told: %s',
    async (_, before, gap, after, draw) => {
      expect(await detailsOf(before, gap, after, draw)).toContain(DRAWN);
    },
  );

  it.each([
    [
      'a line under it',
      'a fee of ',
      0,
      '48,500 now',
      (pdf, x, y) =>
        pdf
          .moveTo(x, y + 11)
          .lineTo(x + 34, y + 11)
          .stroke(),
    ],
    ['a dash between words', 'a fee ', 6, 'of each year', dash],
    [
      'the side of a cell',
      'Year 3',
      14,
      '48,500',
      (pdf, x, y) =>
        pdf
          .moveTo(x + 7, y - 6)
          .lineTo(x + 7, y + 16)
          .stroke(),
    ],
    ['a bullet', '', 14, '48,500 for each quarter', (pdf, x, y) => pdf.circle(x + 3, y + 5, 1.5).fill()],
  ] satisfies [string, string, number, string, Draw][])('is not %s', async (_, before, gap, after, draw) => {
    expect(await detailsOf(before, gap, after, draw)).not.toContain(DRAWN);
  });
});
