import { describe, expect, it } from 'vitest';
import type { Word } from '../layout/word.ts';
import { makePdf, write } from '../testing/make-pdf.ts';
import { type ReadPictures, readContract } from './read-contract.ts';
import { surveyContract } from './survey-contract.ts';

const [X, Y] = [72, 100];
const LINE = ['The Supplier shall not ', 'deliver before the order is paid.'] as const;
const PROSE = 'The parties agree on this and sign below in witness of it.';

type Draw = (pdf: PDFKit.PDFDocument, left: number) => void;

/** What is unread of a page on which something is drawn in a line, and read so by OCR; the place is in points. */
async function unreadOf(draw: Draw, said: string, [shift, width]: readonly [number, number]) {
  let left = 0;
  const bytes = await makePdf((pdf) => {
    write(pdf.font('Helvetica').fontSize(10.5), LINE.join(''), X, Y);
    write(pdf, PROSE, X, Y + 40);
    left = X + pdf.widthOfString(LINE[0]);
    draw(pdf, left);
  });
  const { looks, pages } = await surveyContract(bytes);
  const [page, look] = [pages[0]!, looks[0]];
  if (!look) throw new Error('nothing is looked at');
  const { box } = look;
  const word: Word = {
    text: said,
    confidence: 0.9,
    box: {
      left: ((left + shift) / page.width - box.left) / box.width,
      top: (Y / page.height - box.top) / box.height,
      width: width / page.width / box.width,
      height: 11 / page.height / box.height,
    },
  };
  const ocr: ReadPictures = async () => [[{ degrees: 0, runs: [[word]] }]];
  return (await readContract(bytes, { ocr })).pages[0]!.unread ?? [];
}

const cross: Draw = (pdf, left) => {
  pdf.lineWidth(0.8);
  pdf
    .moveTo(left - 9, Y)
    .lineTo(left + 7, Y + 9)
    .stroke();
  pdf
    .moveTo(left - 9, Y + 9)
    .lineTo(left + 7, Y)
    .stroke();
};

describe('a cross over the ends of two words', () => {
  it('is explained by no sign that OCR takes it for', async () => {
    expect(await unreadOf(cross, '><', [-9, 16])).not.toEqual([]);
  });
});

/** `27` as a pen draws it behind a line. */
const number: Draw = (pdf) => {
  const left = X + pdf.widthOfString(LINE.join('')) + 8;
  pdf.lineWidth(1).strokeColor('#0000b0');
  pdf.moveTo(left, Y + 2).bezierCurveTo(left + 5, Y - 1, left + 6, Y + 4, left, Y + 9);
  pdf.lineTo(left + 5, Y + 8.5).stroke();
  pdf
    .moveTo(left + 8, Y + 1)
    .lineTo(left + 14, Y + 1)
    .lineTo(left + 9, Y + 9)
    .stroke();
};

it('names a number that a hand drew, however well OCR reads it', async () => {
  const at = [150, 30] as const;
  expect(await unreadOf(number, '27', at)).toMatchObject([{ detail: 'a number is drawn by hand' }]);
});
