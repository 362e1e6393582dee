import type { TextPage } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { makePdf, write } from '../testing/make-pdf.ts';
import { readContract } from './read-contract.ts';

type Pdf = PDFKit.PDFDocument;

/** A scrawl: strokes up and down that no letter is as long as. @param width points */
function scrawl(pdf: Pdf, x: number, y: number, width: number, height = 24): void {
  pdf.moveTo(x, y + height / 2);
  for (let stroke = 1; stroke <= 12; stroke += 1) {
    const end = x + (width * stroke) / 12;
    const reach = height * (0.3 + ((stroke * 7) % 5) / 8);
    pdf.quadraticCurveTo(end - width / 20, y + (stroke % 2 ? 0 : reach), end, y + (stroke % 2 ? reach : 4));
  }
  pdf.lineWidth(1.2).stroke('#000060');
}

/** OCR that makes nothing out, as of handwriting. */
const blind = { ocr: async () => [] };

async function pageOf(draw: (pdf: Pdf) => void): Promise<TextPage> {
  const bytes = await makePdf((pdf) => {
    pdf.font('Times-Roman').fontSize(11);
    write(pdf, 'The Customer shall pay the Contractor a fee of USD 48,500 for each quarter.', 72, 100);
    draw(pdf);
  });
  const { pages } = await readContract(bytes, blind);
  return pages[0]!;
}

describe('a signature', () => {
  it.each<[string, (pdf: Pdf) => void]>([
    ['behind “By:”', (pdf) => [write(pdf, 'By: ______________________', 72, 300), scrawl(pdf, 96, 284, 110)]],
    ['behind “Signed:”', (pdf) => [write(pdf, 'Signed:', 72, 300), scrawl(pdf, 120, 290, 90)]],
    ['behind “Initials:”', (pdf) => [write(pdf, 'Initials:', 420, 780), scrawl(pdf, 464, 768, 90)]],
    [
      'under the line that says for whom',
      (pdf) => [
        write(pdf, 'Signed for Tarnbeck Optics Ltd by Ann Holt, Director', 72, 300),
        scrawl(pdf, 76, 318, 120),
      ],
    ],
    [
      'under a side on whose behalf it is',
      (pdf) => [write(pdf, 'For and on behalf of Tarnbeck Optics Ltd', 72, 300), scrawl(pdf, 76, 318, 120)],
    ],
    [
      'over the word for it',
      (pdf) => [scrawl(pdf, 80, 280, 120), write(pdf, 'Authorised Signatory', 72, 314)],
    ],
  ])('%s is no print that nobody read', async (_, draw) => {
    const page = await pageOf(draw);
    expect(page).toMatchObject({ status: 'read', unread: [] });
    expect(page.signed).toHaveLength(1);
  });

  it.each<[string, (pdf: Pdf) => void]>([
    ['stands where nobody signs', (pdf) => scrawl(pdf, 96, 300, 110)],
    [
      'fills a blank of a sentence',
      (pdf) => [write(pdf, 'The fee is USD', 72, 300), scrawl(pdf, 150, 288, 80)],
    ],
    [
      'follows the word by in a sentence',
      (pdf) => [write(pdf, 'work by', 72, 300), scrawl(pdf, 114, 288, 90)],
    ],
    [
      'stands under a sentence of that beginning',
      (pdf) => [
        write(pdf, 'Signed by both sides, a change is binding and the cap is', 72, 300),
        scrawl(pdf, 76, 318, 90),
      ],
    ],
    [
      'stands under a sentence that says how to sign',
      (pdf) => [write(pdf, 'changes in writing Signed by both', 72, 300), scrawl(pdf, 180, 318, 90)],
    ],
    [
      'stands far below a line for whom one signs',
      (pdf) => [write(pdf, 'Signed for Tarnbeck Optics Ltd', 72, 300), scrawl(pdf, 76, 370, 110)],
    ],
    ['is longer than a name', (pdf) => [write(pdf, 'By:', 72, 300), scrawl(pdf, 92, 288, 300)]],
    ['stands below the place', (pdf) => [write(pdf, 'By:', 72, 300), scrawl(pdf, 92, 350, 110)]],
  ])('is not what %s', async (_, draw) => {
    const page = await pageOf(draw);
    expect(page.signed).toBeUndefined();
    expect(page.unread).toHaveLength(1);
  });

  it('is not a line of print under the line that says for whom, drawn as a picture that nobody can read', async () => {
    const page = await pageOf((pdf) => {
      write(pdf, 'Signed for Tarnbeck Optics Ltd by Ann Holt', 72, 300);
      for (let x = 76; x < 200; x += 2.4) pdf.rect(x, 320, 1, 4 + ((x * 7) % 4)).fill('#000');
    });
    expect(page.signed).toBeUndefined();
    expect(page.unread).toHaveLength(1);
  });

  it('is not a line of print at the place, drawn as a picture that nobody can read', async () => {
    const page = await pageOf((pdf) => {
      write(pdf, 'By:', 72, 300);
      // Stems as close as those of letters.
      for (let x = 96; x < 220; x += 2.4) pdf.rect(x, 302, 1, 4 + ((x * 7) % 4)).fill('#000');
    });
    expect(page.signed).toBeUndefined();
    expect(page.unread).toHaveLength(1);
  });
});
