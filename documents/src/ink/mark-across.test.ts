import { describe, expect, it } from 'vitest';
import { readContract } from '../reading/read-contract.ts';
import { makePdf, write } from '../testing/make-pdf.ts';
import { makeColourPicture } from '../testing/make-scan.ts';

type Pdf = PDFKit.PDFDocument;

const LINE = 'The Customer shall pay the Contractor a fee of USD 48,500 for each quarter of the year.';
const ACROSS = 'a mark is printed across the page';
const GREY = [221, 221, 221] as const;
const WHITE = [255, 255, 255] as const;

/** OCR that makes nothing out, as of what runs aslant behind a text. */
const blind = { ocr: async () => [] };

/** What is said of a page of text under which a picture lies. @param at its left and upper corner */
async function detailsOf(draw: (pdf: Pdf) => void, lines = 20, at = 60): Promise<(string | undefined)[]> {
  const picture = await makeColourPicture(draw, [480, 480], GREY, WHITE);
  const bytes = await makePdf((pdf) => {
    pdf.image(picture, at, 200, { width: 480 });
    pdf.font('Times-Roman').fontSize(11).fillColor('black');
    for (let row = 0; row < lines; row++) write(pdf, LINE, 72, 90 + row * 30);
  });
  const { pages } = await readContract(bytes, blind);
  return pages[0]!.unread!.map(({ detail }) => detail);
}

const marked =
  (word: string, size: number, degrees: number) =>
  (pdf: Pdf): void => {
    pdf
      .rotate(degrees, { origin: [240, 240] })
      .font('Helvetica-Bold')
      .fontSize(size);
    write(pdf, word, 240 - pdf.widthOfString(word) / 2, 240 - size / 2);
  };

describe('a mark in large letters', () => {
  it.each([
    ['DRAFT', 100, -45],
    ['VOID', 110, 40],
    ['SPECIMEN', 70, -30],
  ])('is told where it runs aslant: %s of %d points, turned by %d degrees', async (word, size, degrees) => {
    expect(await detailsOf(marked(word, size, degrees))).toContain(ACROSS);
    expect(await detailsOf(marked(word, size, degrees), 1)).toContain(ACROSS);
  });

  it('is told where it lies behind lines of text', async () => {
    expect(await detailsOf(marked('DRAFT', 110, 0))).toContain(ACROSS);
  });

  it.each<[string, (pdf: Pdf) => void]>([
    ['the letters of a logo', marked('ACME', 90, 0)],
    [
      'a seal',
      (pdf) => {
        for (const radius of [60, 52, 36]) pdf.circle(240, 240, radius).lineWidth(2).stroke();
      },
    ],
    ['a line', (pdf) => pdf.moveTo(40, 440).lineTo(440, 40).lineWidth(2).stroke()],
    [
      'rows that are shaded',
      (pdf) => {
        for (let y = 20; y < 300; y += 24) pdf.rect(0, y, 440, 12).fill('#888');
      },
    ],
    ['a shape', (pdf) => pdf.polygon([240, 120], [360, 330], [120, 330]).fill()],
  ])('is not %s', async (_, draw) => {
    expect(await detailsOf(draw, 1)).not.toContain(ACROSS);
    expect(await detailsOf(draw, 1, 40)).not.toContain(ACROSS);
  });
});
