import { describe, expect, it } from 'vitest';
import { readContract } from '../reading/read-contract.ts';
import { makePdf, write } from '../testing/make-pdf.ts';

type Pdf = PDFKit.PDFDocument;

const NOTE = ['The liability of the', 'Customer is in no', 'case limited at all.'];
const LEFT = [
  'The Contractor shall maintain the',
  'pumps of the Customer at Leith and',
  'shall keep them clean.',
];
const RIGHT = ['and shall do so', 'in each month', 'of the year.'];

/** Lines on both sides of a place for a note, and a note there whose lines stand between those of the text. */
async function read(draw: (pdf: Pdf) => void, beside = true): Promise<string> {
  const bytes = await makePdf((pdf) => {
    pdf.fontSize(10);
    for (const [row, line] of LEFT.entries()) {
      if (beside) write(pdf, line, 72, 102 + row * 20);
      if (beside) write(pdf, RIGHT[row]!, 430, 102 + row * 20);
    }
    for (const [row, line] of NOTE.entries()) write(pdf, line, 306, 110 + row * 14);
    draw(pdf);
  });
  const { text } = await readContract(bytes);
  return text.replace(/\s+/g, ' ');
}

const SENTENCE = NOTE.join(' ');

describe('what stands in a frame amid a text', () => {
  it.each<[string, (pdf: Pdf) => void]>([
    ['one shape', (pdf) => pdf.rect(298, 104, 120, 52).stroke()],
    [
      'four lines',
      (pdf) => {
        pdf.moveTo(298, 104).lineTo(418, 104).stroke().moveTo(298, 156).lineTo(418, 156).stroke();
        pdf.moveTo(298, 104).lineTo(298, 156).stroke().moveTo(418, 104).lineTo(418, 156).stroke();
      },
    ],
  ])('is read by itself: %s', async (_, draw) => {
    expect(await read(draw)).toContain(SENTENCE);
    expect(await read(draw)).toContain('shall keep them clean.');
  });

  it('is read where it stands if nothing is beside it', async () => {
    expect(await read((pdf) => pdf.rect(298, 104, 120, 52).stroke(), false)).toBe(SENTENCE);
  });

  it('is a cell where its frame has others beside it', async () => {
    const cells = await read((pdf) => {
      for (const x of [60, 298, 422]) pdf.rect(x, 98, x === 60 ? 238 : 124, 64).stroke();
    });
    expect(cells).toBe(await read(() => undefined));
    expect(cells).not.toContain(SENTENCE);
  });
});
