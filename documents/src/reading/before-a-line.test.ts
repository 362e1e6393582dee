import { describe, expect, it } from 'vitest';
import { makePdf, write } from '../testing/make-pdf.ts';
import { scan } from '../testing/make-scan.ts';
import { readContract } from './read-contract.ts';

const SIZE = 11;
const [X, Y] = [100, 200];

/** A page on which something is drawn so many points before a line. */
async function unreadOf(line: string, before: (pdf: PDFKit.PDFDocument, end: number) => void, gap: number) {
  const bytes = await makePdf((pdf) => {
    write(pdf.font('Helvetica').fontSize(SIZE), 'The parties agree as follows.', 72, 72);
    write(pdf, line, X, Y);
    before(pdf, X - gap);
  });
  return (await readContract(bytes)).pages[0]!.unread!;
}

/** A picture of letters that ends at a place. */
async function pictureOf(text: string) {
  let width = 0;
  const drawn = await makePdf(
    (pdf) => {
      width = pdf.font('Helvetica').fontSize(SIZE).widthOfString(text);
      write(pdf, text, 0, 0);
    },
    { size: [Math.ceil(SIZE * text.length), 14], margin: 0 },
  );
  const [picture] = await scan(drawn, 200);
  return (pdf: PDFKit.PDFDocument, end: number) =>
    pdf.image(picture!, end - width, Y, { width: Math.ceil(SIZE * text.length), height: 14 });
}

describe('what stands before a line', () => {
  it.each([
    ['9', ',500,000 dollars is the cap on liability.'],
    ['1', '00,000 dollars is the cap on liability.'],
    ['5', '0% of the fees are payable in advance.'],
    ['un', 'limited liability is agreed by the parties.'],
  ])('is a part of it if nothing parts them: a picture of %s', async (text, line) => {
    expect(await unreadOf(line, await pictureOf(text), 0)).toMatchObject([{ why: 'unexplained-ink' }]);
  });

  it.each([
    ['a bullet', (pdf, end) => pdf.circle(end - 3, Y + 6, 2).fill('#000'), 8],
    ['a square', (pdf, end) => pdf.rect(end - 7, Y + 2, 7, 7).stroke('#000'), 7],
    [
      'a tick',
      (pdf, end) =>
        pdf
          .moveTo(end - 8, Y + 6)
          .lineTo(end - 5, Y + 9)
          .lineTo(end, Y + 1)
          .stroke('#000'),
      7,
    ],
    [
      'an envelope',
      (pdf, end) =>
        pdf
          .rect(end - 13, Y + 1, 13, 8)
          .moveTo(end - 13, Y + 1)
          .lineTo(end - 6.5, Y + 6)
          .lineTo(end, Y + 1)
          .stroke('#000'),
      5,
    ],
    [
      'the rule of a table',
      (pdf, end) =>
        pdf
          .moveTo(end, Y - 4)
          .lineTo(end, Y + 16)
          .stroke('#000'),
      2,
    ],
  ] satisfies [string, (pdf: PDFKit.PDFDocument, end: number) => unknown, number][])(
    'is none if it is %s',
    async (_, draw, gap) => {
      expect(await unreadOf('Bullets are no digits.', draw, gap)).toEqual([]);
    },
  );
});

describe('a page that is displayed larger than its numbers say', () => {
  it.each([2, 4, 8])('is looked at as it is displayed: /UserUnit %i', async (unit) => {
    const picture = await pictureOf('Liability is unlimited.');
    const bytes = await makePdf(
      (pdf) => {
        pdf.scale(1 / unit);
        write(pdf.font('Helvetica').fontSize(SIZE), 'The parties agree as follows.', 72, 72);
        picture(pdf, 300);
      },
      { size: [595 / unit, 842 / unit], margin: 0 },
    );
    expect((await readContract(bytes)).pages[0]).toMatchObject({
      status: 'partly-read',
      unread: [{ why: 'unexplained-ink' }],
    });
  });
});
