import type { ExtractedText } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import type { Word } from '../layout/word.ts';
import { makePdf, write } from '../testing/make-pdf.ts';
import { makeScan, scan } from '../testing/make-scan.ts';
import { type ReadPictures, readContract } from './read-contract.ts';
import { surveyContract } from './survey-contract.ts';

const CLAUSE = 'The liability of the Contractor under this Agreement is unlimited.';
const PROSE = 'The parties agree as follows, and sign below in witness of it.';

const [picture] = await scan(await makePdf((pdf) => write(pdf, CLAUSE, 72, 72)), 200);
const withPicture = await makePdf((pdf) => {
  pdf.image(picture!, 0, 0, { width: pdf.page.width });
  write(pdf.fillColor('black'), PROSE, 72, 420);
});

const codesOf = ({ reading }: ExtractedText) => reading!.warnings.map(({ code, page }) => [code, page]);

/** OCR that finds one line of these words in the middle of each picture. */
const reads =
  (text: string, confidence: number): ReadPictures =>
  async () => [
    [
      {
        degrees: 0,
        runs: [
          text.split(' ').map((word, index) => ({
            text: word,
            confidence,
            box: { left: 0.02 + index * 0.09, top: 0.02, width: 0.08, height: 0.96 },
          })),
        ],
      },
    ],
  ];

describe('readContract', () => {
  it('reads a digital contract whole, without OCR', async () => {
    const text = await readContract(await makePdf((pdf) => pdf.text(PROSE)));
    expect(text.text).toBe(PROSE);
    expect(text.pages[0]).toMatchObject({ status: 'read', confidence: 1, unread: [], hidden: [] });
    expect(codesOf(text).filter(([code]) => code !== 'no-contract')).toEqual([]);
  });

  it('sends a picture of print that no word explains to OCR, and its words go with the others', async () => {
    const text = await readContract(withPicture, { ocr: reads(CLAUSE, 0.9) });
    expect(text.text).toContain(CLAUSE);
    expect(text.pages[0]).toMatchObject({ status: 'read', unread: [] });
    expect(text.pages[0]!.confidence).toBeLessThan(1);
  });

  it.each([
    ['without OCR', undefined, 'unexplained-ink'],
    ['with OCR that finds nothing', async () => [[]], 'unexplained-ink'],
    ['with OCR that is unsure', reads(CLAUSE, 0.3), 'low-confidence'],
  ] satisfies [string, ReadPictures | undefined, string][])(
    'names such print as unread %s',
    async (_, ocr, why) => {
      const text = await readContract(withPicture, ocr ? { ocr } : {});
      expect(text.text).not.toContain('unlimited');
      expect(text.pages[0]).toMatchObject({
        status: 'partly-read',
        unread: [expect.objectContaining({ why })],
      });
      expect(codesOf(text)).toContainEqual(['page-partly-read', 1]);
    },
  );

  it('names the last word of a line as unread that OCR is not sure of', async () => {
    const ocr: ReadPictures = async (pictures) => {
      const [[{ degrees, runs }]] = (await reads(CLAUSE, 0.9)(pictures)) as [
        [{ degrees: 0; runs: Word[][] }],
      ];
      const words = runs[0]!;
      return [[{ degrees, runs: [words.with(-1, { ...words.at(-1)!, confidence: 0.4 })] }]];
    };
    const { text, pages } = await readContract(withPicture, { ocr });
    expect(text).not.toContain('unlimited');
    expect(pages[0]).toMatchObject({
      status: 'partly-read',
      unread: [expect.objectContaining({ why: 'low-confidence' })],
    });
  });

  it.each([
    ['without OCR', undefined],
    ['with OCR that is unsure', reads('not', 0.3)],
  ])('names a single word as a picture within a line as unread %s', async (_, ocr) => {
    const [word] = await scan(
      await makePdf((pdf) => pdf.text('not', 1, 1), { size: [19, 15], margin: 0 }),
      200,
    );
    const file = await makePdf((pdf) => {
      write(pdf, 'The Contractor is', 72, 72);
      pdf.image(word!, 168, 71, { height: 15 });
      write(pdf.fillColor('black'), 'liable for the loss of profit.', 190, 72);
    });
    const { pages } = await readContract(file, ocr ? { ocr } : {});
    expect(pages[0]).toMatchObject({ status: 'partly-read', unread: [expect.anything()] });
  });

  it.each([
    ['at the end of a line', 'The Contractor is', 72, 166],
    ['at the beginning of a line', 'liable for the loss of profit.', 100, 78],
  ])('names a single word as a picture %s as unread', async (_, line, x, at) => {
    const [word] = await scan(
      await makePdf((pdf) => pdf.text('not', 1, 1), { size: [19, 15], margin: 0 }),
      200,
    );
    const file = await makePdf((pdf) => {
      write(pdf, line, x, 72);
      pdf.image(word!, at, 71, { height: 15 });
    });
    const { pages } = await readContract(file);
    expect(pages[0]).toMatchObject({ status: 'partly-read', unread: [expect.anything()] });
  });

  it('names a single digit as a picture at the end of a line as unread', async () => {
    const [digit] = await scan(
      await makePdf((pdf) => pdf.text('9', 1, 1), { size: [9, 15], margin: 0 }),
      200,
    );
    const file = await makePdf((pdf) => {
      write(pdf, 'The fee is USD 1,000', 72, 72);
      pdf.image(digit!, 72 + pdf.widthOfString('The fee is USD 1,000'), 71, { height: 15 });
    });
    const { pages } = await readContract(file);
    expect(pages[0]).toMatchObject({ status: 'partly-read', unread: [expect.anything()] });
  });

  it.each([20, 35, 60, 90])(
    'names a picture of print that lies aslant by %d degrees as unread',
    async (degrees) => {
      const file = await makePdf((pdf) => {
        write(pdf, PROSE, 72, 72);
        pdf.rotate(degrees, { origin: [300, 400] }).image(picture!, 100, 300, { width: 500 });
      });
      const { pages } = await readContract(file, { ocr: async () => [[]] });
      expect(pages[0]).toMatchObject({ status: 'partly-read', unread: [expect.anything()] });
    },
  );

  it('does not call rules, borders, boxes and bullets unread', async () => {
    const drawn = await makePdf((pdf) => {
      write(pdf, PROSE, 72, 300);
      pdf.rect(60, 60, 450, 600).stroke().rect(100, 100, 80, 40).fill('#cccccc');
      for (let y = 320; y < 500; y += 20) pdf.moveTo(72, y).lineTo(500, y).stroke();
      for (let x = 72; x < 500; x += 60) pdf.moveTo(x, 320).lineTo(x, 500).stroke();
      for (let y = 520; y < 600; y += 20) pdf.circle(80, y, 2).fill('black');
    });
    const { looks } = await surveyContract(drawn);
    expect(looks).toEqual([]);
  });

  it('does not count a layer that nobody reads, and names what it says besides the page', async () => {
    const layered = await makePdf((pdf) => {
      pdf.image(picture!, 0, 0, { width: pdf.page.width });
      pdf.addContent('BT 3 Tr ET');
      write(pdf, 'All claims are waived for ever.', 72, 72);
    });
    const text = await readContract(layered, { ocr: reads(CLAUSE, 0.9) });
    expect(text.text).toBe(CLAUSE);
    expect(text.pages[0]!.hidden).toEqual([
      expect.objectContaining({ why: 'invisible', text: 'All claims are waived for ever.' }),
    ]);
  });

  it.each(['/DCTDecode', '/JPXDecode', '/JBIG2Decode'])(
    'names a picture that cannot be drawn, whatever its format: %s',
    async (filter) => {
      const intact = await makePdf(
        (pdf) => {
          pdf.text(PROSE).addPage();
          pdf.image(picture!, 0, 0, { width: pdf.page.width });
        },
        { compress: false },
      );
      const file = Buffer.from(intact).toString('latin1');
      const broken = file.replace('/Filter /FlateDecode', `/Filter ${filter.padEnd('/FlateDecode'.length)}`);
      expect(broken).not.toBe(file);
      const text = await readContract(Buffer.from(broken, 'latin1'));
      expect(text.pages.map(({ status }) => status)).toEqual(['read', 'unread']);
      expect(text.pages[1]!.unread).toEqual([expect.objectContaining({ why: 'not-drawn' })]);
    },
  );

  it('lets the other pages go on where one cannot be read', async () => {
    const file = Buffer.from(
      await makePdf(
        (pdf) => pdf.text('first page').addPage().text('second page').addPage().text('third page'),
        {
          compress: false,
        },
      ),
    ).toString('latin1');
    const broken = file.replace(/(\/Kids \[\d+ 0 R )\d+( 0 R \d+ 0 R\])/, '$199$2');
    expect(broken).not.toBe(file);
    const text = await readContract(Buffer.from(broken, 'latin1'));
    expect(text.pages.map(({ status }) => status)).toEqual(['read', 'unread', 'read']);
    expect(codesOf(text)).toContainEqual(['page-unread', 2]);
  });

  it('gives a page up that takes longer than there is patience for, and reads the others', async () => {
    const slow = await makeScan((pdf) => pdf.text(PROSE).addPage().text(PROSE));
    const patience = { open: 20_000, page: 0, lost: 0, megabyte: 20_000 };
    const { pages } = await surveyContract(slow, { patience });
    expect(pages.map(({ unread }) => unread[0]?.why)).toContain('too-complex');
    expect(pages).toHaveLength(2);
  });

  it('gives up what is left of a file that takes longer than there is patience for, however little each page does', async () => {
    const long = await makePdf((pdf) => {
      pdf.text(PROSE);
      for (let page = 1; page < 40; page++) pdf.addPage().text(PROSE);
    });
    const patience = { open: 20_000, page: 10_000, lost: 25_000, megabyte: 1 };
    const { pages, looks } = await surveyContract(long, { patience });
    expect(pages).toHaveLength(40);
    expect(pages.at(-1)!.unread).toEqual([expect.objectContaining({ why: 'too-complex' })]);
    expect(looks).toEqual([]);
  });

  it('has more patience with a larger file', async () => {
    const padded = Buffer.concat([await makePdf((pdf) => pdf.text(PROSE)), Buffer.alloc(30_000_000, '\n')]);
    const patience = { open: 20_000, page: 10_000, lost: 25_000, megabyte: 1000 };
    const { pages } = await surveyContract(padded, { patience });
    expect(pages.map(({ unread }) => unread)).toEqual([[]]);
  });

  it('says what is wrong with a file that cannot be opened', async () => {
    await expect(readContract(Buffer.from('%PDF-1.7 nothing'))).rejects.toMatchObject({
      name: 'DocumentError',
    });
  });
});
