import { describe, expect, it } from 'vitest';
import type { Word } from '../layout/word.ts';
import { makePdf, write } from '../testing/make-pdf.ts';
import { scan } from '../testing/make-scan.ts';
import { type ReadPictures, readContract } from './read-contract.ts';
import { surveyContract } from './survey-contract.ts';

const SAID = 'The Supplier is not liable for any damage.';

const [picture] = await scan(
  await makePdf((pdf) => write(pdf.fontSize(12), 'The Supplier pays without a limit.', 0, 0), {
    size: [300, 16],
    margin: 0,
  }),
  200,
);

/** A line of a text layer, and a picture of another line at so many points from the top. */
const file = (top: number) =>
  makePdf((pdf) => {
    pdf.image(picture!, 72, top, { width: 300 });
    write(pdf.fillColor('black').fontSize(12), SAID, 72, 100);
  });

/** OCR that reads these words, one beside the other, from the left edge of the picture that it is given. */
async function reading(text: string, top: number) {
  const bytes = await file(top);
  const { looks, pages } = await surveyContract(bytes);
  const [page, { box }] = [pages[0]!, looks[0]!];
  const [x, y] = [(72 / page.width - box.left) / box.width, (top / page.height - box.top) / box.height];
  const width = 40 / page.width / box.width;
  const words = text.split(' ').map(
    (word, index): Word => ({
      text: word,
      confidence: 0.95,
      box: { left: x + index * width, top: y, width: width * 0.9, height: 14 / page.height / box.height },
    }),
  );
  const ocr: ReadPictures = async () => [[{ degrees: 0, runs: [words] }]];
  return (await readContract(bytes, { ocr })).pages[0]!;
}

describe('a picture of print', () => {
  it('is named where it lies under other words', async () => {
    const { unread } = await reading('The Supplier pays without a limit.', 100);
    expect(unread).toContainEqual(
      expect.objectContaining({ why: 'low-confidence', detail: 'words are printed over each other' }),
    );
  });

  it('is named under larger words that somebody put over it aslant', async () => {
    const bytes = await makePdf((pdf) => {
      pdf.image(picture!, 72, 100, { width: 300 });
      pdf.rotate(-4, { origin: [120, 108] });
      write(pdf.fillColor('blue').fontSize(13), '5', 120, 99);
    });
    const { looks, pages } = await surveyContract(bytes);
    const [{ width, height }, { box }] = [pages[0]!, looks[0]!];
    const ink = { left: (100 / width - box.left) / box.width, top: (103 / height - box.top) / box.height };
    const word: Word = {
      text: 'Supplier',
      confidence: 0.95,
      box: { ...ink, width: 45 / width / box.width, height: 7.6 / height / box.height },
    };
    const ocr: ReadPictures = async () => [[{ degrees: 0, runs: [[word]] }]];
    const { unread } = (await readContract(bytes, { ocr })).pages[0]!;
    expect(unread!.map(({ detail }) => detail)).toContain('words are printed over each other');
  });

  it('is read where it lies below them', async () => {
    const { unread } = await reading('The Supplier pays without a limit.', 200);
    expect(unread!.filter(({ detail }) => detail !== undefined)).toEqual([]);
  });
});

describe('words that somebody put over a line somewhat aslant', () => {
  const told = async (degrees: number, x: number) => {
    const bytes = await makePdf((pdf) => {
      write(pdf.fontSize(11), 'The duties continue for three (3) years after the date.', 72, 200);
      pdf.rotate(degrees, { origin: [x, 206] });
      write(pdf.fontSize(12), '5', x, 199);
    });
    return (await readContract(bytes)).pages[0]!.unread!.map(({ detail }) => detail);
  };

  it('are named', async () => {
    expect(await told(-4, 204)).toEqual(['words are printed over each other']);
  });

  it('are none beside the line', async () => {
    expect(await told(-4, 420)).toEqual([]);
  });
});
