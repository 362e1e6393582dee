import { describe, expect, it } from 'vitest';
import { openPdf } from '../pdfium/pdf-document.ts';
import { readContract } from '../reading/read-contract.ts';
import { surveyContract } from '../reading/survey-contract.ts';
import { makePdf, write } from '../testing/make-pdf.ts';
import { makeColourPicture } from '../testing/make-scan.ts';

const CLAUSE = 'The liability of the Contractor under this Agreement is unlimited.';
const RED = [255, 0, 0] as const;
const GREEN = [0, 130, 0] as const;

/** A page with a picture of a clause in one colour on another. */
const withPicture = async (
  ink: readonly [number, number, number],
  paper: readonly [number, number, number],
) => {
  const picture = await makeColourPicture((pdf) => pdf.text(CLAUSE, 2, 2), [400, 18], ink, paper);
  return makePdf((pdf) => {
    write(pdf, 'The parties agree as follows.', 72, 72);
    pdf.image(picture, 72, 200, { width: 400 });
  });
};

describe('print in another colour of the same shade', () => {
  it.each([
    ['red on green', RED, GREEN],
    ['magenta on green', [200, 40, 200], [60, 140, 60]],
    ['pink on light green', [255, 190, 190], [190, 222, 190]],
  ] as const)('is named where nobody looks: %s', async (_, ink, paper) => {
    const { pages } = await readContract(await withPicture(ink, paper));
    expect(pages[0]).toMatchObject({ status: 'partly-read', unread: [{ why: 'unexplained-ink' }] });
  });

  it('can be told from its paper on the picture that goes to OCR', async () => {
    const { pictures } = await surveyContract(await withPicture(RED, GREEN));
    const pdf = await openPdf(pictures!);
    const { pixels } = pdf.render(1, 72);
    pdf.close();
    const dark = pixels.filter((shade) => shade < 100).length;
    expect(dark).toBeGreaterThan(200);
    expect(dark).toBeLessThan(pixels.length / 2);
  });

  it.each([
    [
      'an area of one colour on another',
      (pdf) => pdf.rect(60, 190, 400, 90).fill([0, 130, 0]).rect(100, 210, 200, 40).fill([255, 0, 0]),
    ],
    [
      'text that is read',
      (pdf) => write(pdf.rect(60, 190, 400, 40).fill('#ccddff').fillColor('#660000'), CLAUSE, 72, 200),
    ],
  ] satisfies [string, (pdf: PDFKit.PDFDocument) => unknown][])('is not seen in %s', async (_, draw) => {
    const { pages } = await readContract(
      await makePdf((pdf) => {
        write(pdf, 'The parties agree as follows.', 72, 72);
        draw(pdf);
      }),
    );
    expect(pages[0]!.unread).toEqual([]);
  });
});
