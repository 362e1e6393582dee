import { beforeAll, describe, expect, it } from 'vitest';
import { makePdf, write } from '../testing/make-pdf.ts';
import { scan } from '../testing/make-scan.ts';
import { readContract } from './read-contract.ts';

/** Points from one row of pixels that a page is looked at by to the next, in parts. */
const SHIFTS = [0, 0.3, 0.6, 0.9];

interface Picture {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** A picture of words in a size, as sharp as if they were drawn. */
async function pictureOf(text: string, size: number): Promise<Picture> {
  const [enlarged, height] = [8, size * 1.3];
  let width = 0;
  const drawn = await makePdf(
    (pdf) => {
      pdf.font('Helvetica').fontSize(size * enlarged);
      width = Math.ceil(pdf.widthOfString(text) / enlarged);
      write(pdf, text, 0, 0);
    },
    { size: [400 * enlarged, height * enlarged], margin: 0 },
  );
  const [bytes] = await scan(drawn, 72);
  return { bytes: Buffer.from(bytes!), width, height };
}

const put = (pdf: PDFKit.PDFDocument, { bytes, height }: Picture, x: number, y: number) =>
  pdf.image(bytes, x, y, { width: 400, height });

async function unreadOf(draw: (pdf: PDFKit.PDFDocument) => void) {
  const bytes = await makePdf((pdf) => {
    write(pdf.font('Helvetica').fontSize(11), 'The parties agree as follows.', 72, 72);
    draw(pdf);
  });
  return (await readContract(bytes)).pages[0]!.unread!;
}
describe('a word that is drawn in a line of fine print', () => {
  const pictures = new Map<number, Picture>();
  beforeAll(async () => {
    for (const size of [4.5, 5, 5.5]) pictures.set(size, await pictureOf('not', size));
  });

  it.each([4.5, 5, 5.5].flatMap((size) => SHIFTS.map((shift) => [size, shift] as const)))(
    'is named: %d points, %d lower',
    async (size, shift) => {
      const unread = await unreadOf((pdf) => {
        const [before, x, y] = ['The cap of clause 4 shall ', 72.2, 200 + shift];
        write(pdf.fontSize(size), before, x, y);
        const at = x + pdf.widthOfString(before);
        put(pdf, pictures.get(size)!, at, y);
        write(pdf, ' apply to it.', at + pdf.widthOfString('not'), y);
      });
      expect(unread).toMatchObject([{ why: 'unexplained-ink' }]);
    },
  );
});

describe('a clause that is drawn in fine print', () => {
  const pictures = new Map<number, Picture>();
  beforeAll(async () => {
    const clause = 'The liability of the Contractor under this Agreement is unlimited.';
    for (const size of [3, 3.4, 4]) pictures.set(size, await pictureOf(clause, size));
  });

  it.each([3, 3.4, 4].flatMap((size) => SHIFTS.map((shift) => [size, shift] as const)))(
    'is named: %d points, %d lower',
    async (size, shift) => {
      const unread = await unreadOf((pdf) => put(pdf, pictures.get(size)!, 72.2, 400 + shift));
      expect(unread).toMatchObject([{ why: 'unexplained-ink' }]);
    },
  );
});

describe('what is drawn as low as fine print and is none', () => {
  const across = (step: number, draw: (x: number) => void) => {
    for (let x = 150; x < 400; x += step) draw(x);
  };

  it.each([
    ['dots of a leader', (pdf, y) => across(3, (x) => pdf.circle(x, y + 4.5, 0.5).fill('#000'))],
    ['bold dots of a leader', (pdf, y) => across(4, (x) => pdf.circle(x, y + 4, 0.9).fill('#000'))],
    ['dashes', (pdf, y) => across(6, (x) => pdf.rect(x, y + 4, 3, 1).fill('#000'))],
    [
      'a dashed line',
      (pdf, y) =>
        pdf
          .dash(2, { space: 2 })
          .moveTo(150, y + 4)
          .lineTo(400, y + 4)
          .lineWidth(1.5)
          .stroke('#000'),
    ],
    ['an underline', (pdf, y) => pdf.rect(72, y + 11, 100, 0.7).fill('#000')],
    [
      'a double line',
      (pdf, y) =>
        pdf
          .rect(72, y + 20, 300, 0.6)
          .rect(72, y + 22, 300, 0.6)
          .fill('#000'),
    ],
  ] satisfies [string, (pdf: PDFKit.PDFDocument, y: number) => unknown][])(
    'is not named: %s',
    async (_, draw) => {
      for (const shift of SHIFTS) {
        const unread = await unreadOf((pdf) => {
          write(pdf.fontSize(9), 'Definitions', 72, 300 + shift);
          draw(pdf, 300 + shift);
        });
        expect(unread).toEqual([]);
      }
    },
  );
});
