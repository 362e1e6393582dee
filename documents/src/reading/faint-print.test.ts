import { describe, expect, it } from 'vitest';
import { openPdf } from '../pdfium/pdf-document.ts';
import type { GrayImage } from '../pdfium/render.ts';
import { makePdf, write } from '../testing/make-pdf.ts';
import { encodePng } from '../testing/make-scan.ts';
import { explainInk } from './explain-ink.ts';
import { surveyContract } from './survey-contract.ts';

const CLAUSE = 'The liability of the Contractor under this Agreement is unlimited.';

/** A picture of the clause in a shade of grey. */
async function pictured(ink: string, paper = '#ffffff'): Promise<GrayImage> {
  const pdf = await openPdf(
    await makePdf(
      (page) => {
        page.rect(0, 0, 420, 40).fill(paper);
        write(page.fillColor(ink).fontSize(11), CLAUSE, 12, 12);
      },
      { size: [420, 40], margin: 0 },
    ),
  );
  const image = pdf.render(1, 150);
  pdf.close();
  return image;
}

/** The grain of a scan, the same each time. @param shades by which it differs at the most */
function withGrain({ width, height, pixels }: GrayImage, shades: number): GrayImage {
  let state = 1;
  const next = (): number => {
    state = (state * 48_271) % 0x7fffffff;
    return state / 0x7fffffff;
  };
  return {
    width,
    height,
    pixels: pixels.map((shade) => Math.max(0, Math.min(255, Math.round(shade + (next() * 2 - 1) * shades)))),
  };
}

async function unreadOf(picture: GrayImage) {
  const png = encodePng(picture);
  const file = await makePdf((pdf) => {
    write(pdf, 'The parties agree as follows, and sign below in witness of it.', 72, 72);
    pdf.image(png, 72, 200, { width: 420 });
  });
  const { pages } = await surveyContract(file);
  return explainInk(pages[0]!, undefined).account?.unread ?? [];
}

describe('print that hardly differs from its paper', () => {
  it.each([
    ['by a tenth', '#e6e6e6', '#ffffff'],
    ['by a twentieth', '#f2f2f2', '#ffffff'],
    ['by a twentieth on grey', '#a0a0a0', '#adadad'],
    ['by a twentieth, and is lighter', '#adadad', '#a0a0a0'],
  ])('is unread where it differs %s', async (_, ink, paper) => {
    expect(await unreadOf(await pictured(ink, paper))).toMatchObject([{ why: 'unexplained-ink' }]);
  });

  it('is unread where it differs by a tenth under the grain of a scan', async () => {
    expect(await unreadOf(withGrain(await pictured('#d8d8d8', '#f4f4f4'), 6))).not.toEqual([]);
  });

  it.each([
    ['grain', 6],
    ['hardly any grain', 2],
  ])('is not seen in paper with %s', async (_, shades) => {
    expect(await unreadOf(withGrain(await pictured('#f4f4f4', '#f4f4f4'), shades))).toEqual([]);
  });
});
