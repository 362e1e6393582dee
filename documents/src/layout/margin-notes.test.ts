import { describe, expect, it } from 'vitest';
import { readContract } from '../reading/read-contract.ts';
import { makePdf, write } from '../testing/make-pdf.ts';

const LINES = [
  'The Contractor shall maintain the pumps of the Customer at its foundry.',
  'The Customer shall pay a fee of USD 48,500 for each calendar quarter.',
  'The liability of each party is limited to the fees paid in one year.',
  'Each party shall keep confidential what it learns of the other party.',
  'Either party may terminate this Agreement upon thirty days of notice.',
  'Neither party may assign this Agreement without consent of the other.',
];

const read = async (draw: (pdf: PDFKit.PDFDocument) => void, lines = LINES) => {
  const { pages, text } = await readContract(
    await makePdf((pdf) => {
      pdf.font('Times-Roman').fontSize(11);
      for (const [index, line] of lines.entries()) write(pdf, line, 90, 100 + index * 16);
      draw(pdf.fontSize(8));
    }),
  );
  return { text, details: pages[0]!.unread?.map(({ detail }) => detail) };
};

const TOLD = expect.stringContaining('in the margin');

describe('a note in the margin', () => {
  it.each([
    ['deleted', 46],
    ['Deleted.', 46],
    ['omitted', 46],
    ['struck out', 40],
    ['replaced', 46],
    ['deleted AH', 430],
    ['replaced by rider 2', 430],
  ])('beside a clause is told, and read apart from its sentence: %s at %i', async (words, x) => {
    const { text, details } = await read((pdf) => write(pdf, words, x, 134));
    expect(details).toEqual([TOLD]);
    expect(text).toContain(`${LINES[1]}\n${LINES[2]}\n${LINES[3]}`);
  });

  it('is told beside a bar', async () => {
    const { text, details } = await read((pdf) => {
      pdf.moveTo(84, 128).lineTo(84, 146).stroke();
      write(pdf, 'deleted', 46, 134);
    });
    expect(details).toContainEqual(TOLD);
    expect(text).toContain(`${LINES[1]}\n${LINES[2]}\n${LINES[3]}`);
  });

  it('is told where it stands upright', async () => {
    const { details } = await read((pdf) => {
      pdf.rotate(-90, { origin: [60, 150] });
      write(pdf, 'deleted', 60, 150);
    });
    expect(details).toContainEqual(TOLD);
  });

  it.each([
    ['a number of a line', '15'],
    ['a heading', 'Fees'],
    ['the title of a clause that was left out', '5. Deleted'],
  ])('is not %s', async (_, words) => {
    const { details } = await read((pdf) => write(pdf, words, 46, 134));
    expect(details).toEqual([]);
  });

  it('is no word of the text', async () => {
    const lines = LINES.with(2, 'deleted after two years, and replaced by what the parties agree then.');
    expect((await read(() => undefined, lines)).details).toEqual([]);
  });
});
