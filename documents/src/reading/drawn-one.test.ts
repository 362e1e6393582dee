import { describe, expect, it } from 'vitest';
import type { Word } from '../layout/word.ts';
import { makePdf, write } from '../testing/make-pdf.ts';
import { type ReadPictures, readContract } from './read-contract.ts';
import { surveyContract } from './survey-contract.ts';

const BEFORE = 'The fee is USD  ';
const [X, Y] = [72, 100];

/** A sum before which an upright stroke is drawn, and what OCR takes it for. */
async function pageOf(stroke: string) {
  let left = 0;
  const bytes = await makePdf((pdf) => {
    write(pdf.font('Helvetica').fontSize(10.5), `${BEFORE}48,500 for each quarter.`, X, Y);
    left = X + pdf.widthOfString(BEFORE) - 1.6;
    pdf.rect(left, Y + 1.4, 0.9, 7.5).fill('#000');
  });
  const { looks, pages } = await surveyContract(bytes);
  const [page, { box }] = [pages[0]!, looks[0]!];
  const word: Word = {
    text: stroke,
    confidence: 0.95,
    box: {
      left: (left / page.width - box.left) / box.width,
      top: ((Y + 1.4) / page.height - box.top) / box.height,
      width: 0.9 / page.width / box.width,
      height: 7.5 / page.height / box.height,
    },
  };
  const ocr: ReadPictures = async () => [[{ degrees: 0, runs: [[word]] }]];
  return (await readContract(bytes, { ocr })).pages[0]!;
}

describe('a stroke that is drawn before a sum', () => {
  it('is in doubt where OCR reads none of the digits: it may be a one', async () => {
    expect((await pageOf('|')).unread).toMatchObject([{ why: 'low-confidence' }]);
  });

  it('is a digit where OCR reads one', async () => {
    expect((await pageOf('1')).unread).toEqual([]);
  });
});
