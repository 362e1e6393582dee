import { describe, expect, it } from 'vitest';
import { readContract } from '../reading/read-contract.ts';
import { makePdf, write } from '../testing/make-pdf.ts';

type Draw = (pdf: PDFKit.PDFDocument) => unknown;

const Y = 200;
const INSERTED = 'a word is inserted between lines';

/** What is said of three lines of a clause, and something printed between them. */
async function detailsOf(draw: Draw): Promise<unknown[]> {
  const bytes = await makePdf((pdf) => {
    pdf.fontSize(10.5);
    const lines = [
      '4. Liability',
      'The cap of the fees paid shall apply to the liability',
      'of the Contractor and its staff.',
    ];
    for (const [row, line] of lines.entries()) write(pdf, line, 72, Y + row * 12.1);
    draw(pdf);
  });
  const { pages } = await readContract(bytes);
  return pages.flatMap(({ unread = [] }) => unread.map(({ detail }) => detail));
}

const before = (pdf: PDFKit.PDFDocument, words: string): number =>
  72 + pdf.fontSize(10.5).widthOfString(words);
const put =
  (text: string, size: number, up: number, words = 'The cap of the fees paid shall '): Draw =>
  (pdf) => {
    const x = before(pdf, words);
    write(pdf.fontSize(size), text, x - 5, Y + 12.1 - up);
  };

describe('a word between two lines', () => {
  it.each([
    ['small', put('not', 7, 6)],
    ['hardly smaller', put('not', 9, 8)],
    ['of two words', put('never ever', 8, 7)],
  ] satisfies [string, Draw][])('is told where it is %s', async (_, draw) => {
    expect(await detailsOf(draw)).toContain(INSERTED);
  });

  it.each([
    ['a number of a note', put('12', 7, 2, 'The cap of the fees paid')],
    ['the end of a number', put('th', 7, 2, 'The cap of the fees paid')],
    [
      'a word of the line',
      put('not', 10.5, 0, 'of the Contractor and its staff. The cap of the fees paid of it it'),
    ],
    ['another line', (pdf) => write(pdf.fontSize(9), 'as of today', 300, Y + 40)],
  ] satisfies [string, Draw][])('is not %s', async (_, draw) => {
    expect(await detailsOf(draw)).not.toContain(INSERTED);
  });
});
