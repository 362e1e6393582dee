import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OcrEngine, startOcr } from '../ocr/ocr-engine.ts';
import { picturesByOcr } from '../ocr/read-pictures.ts';
import { makeLyingPdf, makeStatingPdf, type Pieces } from '../testing/make-lying-pdf.ts';
import { makePdf } from '../testing/make-pdf.ts';
import { readContract } from './read-contract.ts';
import { surveyContract } from './survey-contract.ts';

const SOFT_HYPHEN = '\u00ad';
const DOT_ABOVE = '\u0307';
const UNLIMITED: Pieces = ['The liability of the Contractor is ', 'unlimited', ' in every case.'];

const LIES = [
  ['another number', ['The cap is USD ', '900,000', ' a year.'], { 9: '1', 0: '0', ',': ',' }, '900,000'],
  ['another verb', ['The Seller ', 'shall', ' pay.'], { s: 'm', h: 'a', a: 'y', l: ' ' }, 'shall'],
  ['soft hyphens', UNLIMITED, { u: SOFT_HYPHEN, n: SOFT_HYPHEN }, 'unlimited'],
  ['marks', UNLIMITED, { u: DOT_ABOVE, n: DOT_ABOVE }, 'unlimited'],
  ['a word for one letter', ['The Seller is ', 'fully', ' liable.'], { f: 'never' }, 'fully'],
  ['two letters for one', ['The Seller is ', 'liable', ' here.'], { l: 'un' }, 'liable'],
] as const satisfies (readonly [string, Pieces, Record<string, string>, string])[];

describe('a font that says other letters than it draws', () => {
  let engine: OcrEngine;
  beforeAll(async () => {
    engine = await startOcr();
  });
  afterAll(() => engine.close());

  it.each(LIES)('is read by what it draws where it says %s', async (_, pieces, says, drawn) => {
    const { pages, text } = await readContract(makeLyingPdf(pieces, says), { ocr: picturesByOcr(engine) });
    expect(text).toContain(drawn);
    expect(pages[0]?.unread).toEqual([expect.objectContaining({ why: 'layer-disagrees' })]);
    expect(pages[0]?.hidden).toEqual([expect.objectContaining({ why: 'invisible' })]);
  });

  it.each([
    { rotate: 90 },
    { rotate: 180 },
    { rotate: 270 },
    { text: 90 },
    { text: 180 },
    { text: 270 },
    { text: 90, rotate: 90 },
    { text: 270, rotate: 90 },
    { text: 0.3 },
    { text: 1.5 },
    { text: 5 },
    { text: 30 },
    { text: 135 },
    { text: 20, rotate: 270 },
    { slant: 0.33 },
    { slant: -0.2, text: 15 },
  ])('is found however page and text are turned: %o', async (turned) => {
    const [, pieces, says] = LIES[0];
    expect((await surveyContract(makeLyingPdf(pieces, says, turned))).looks).toHaveLength(1);
    expect((await surveyContract(makeLyingPdf(pieces, {}, turned))).looks).toEqual([]);
  });

  it('is named where nobody looks at it', async () => {
    const { pages } = await readContract(makeLyingPdf(LIES[0][1], LIES[0][2]));
    expect(pages[0]).toMatchObject({ status: 'partly-read', unread: [{ why: 'layer-disagrees' }] });
  });

  it.each(['Helvetica', 'Helvetica-Oblique', 'Times-Roman', 'Times-BoldItalic', 'Courier', 'Courier-Bold'])(
    'is none that draws what it says: %s',
    async (font) => {
      const pdf = await makePdf((page) => {
        page
          .font(font)
          .text('The quick brown fox jumps over the lazy dog; SPHINX OF BLACK QUARTZ, JUDGE MY VOW.');
        page.fontSize(7).text('Pay USD 1,234,567.89 within 30 days: office, affix, waffle (fi fl).');
      });
      expect((await surveyContract(pdf)).looks).toEqual([]);
    },
  );
});

describe('a font of its own that draws some letters as one, and others aslant', () => {
  it.each(['hosting-agreement', 'mutual-nda', 'outsourcing-agreement', 'software-licence'])(
    'draws what it says: %s',
    async (sample) => {
      const pdf = readFileSync(new URL(`../../../samples/pdf/${sample}.pdf`, import.meta.url));
      expect((await surveyContract(pdf)).looks).toEqual([]);
    },
  );
});

describe('a page that states another text than it draws', () => {
  it.each([
    ['the contrary', UNLIMITED, 'limited'],
    ['another number', ['The cap is USD ', '900,000', ' a year.'], '100,000'],
    ['more', ['The party is ', 'Tarnbeck', '.'], 'Tarnbeck Ltd'],
  ] satisfies [string, Pieces, string][])(
    'is read by what it draws where it states %s',
    async (_, pieces, stated) => {
      const { pages, text } = await readContract(makeStatingPdf(pieces, stated));
      expect(text).toContain(pieces.join(''));
      expect(pages[0]?.hidden).toEqual([expect.objectContaining({ why: 'invisible', text: stated })]);
    },
  );

  it.each([
    ['the same', UNLIMITED, 'Unlimited'],
    ['nothing', ['The Seller is ', 'not ', 'liable.'], ''],
    ['a space', ['The Seller is ', 'not ', 'liable.'], ' '],
  ] satisfies [string, Pieces, string][])('hides nothing where it states %s', async (_, pieces, stated) => {
    const { pages, text } = await readContract(makeStatingPdf(pieces, stated));
    expect(text).toContain(pieces.join(''));
    expect(pages[0]).toMatchObject({ status: 'read', hidden: [] });
  });
});
