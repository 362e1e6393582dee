import { describe, expect, it } from 'vitest';
import { assemblePdf, onePage, pageInTwoFonts, pdfStream } from '../testing/assemble-pdf.ts';
import { makeUnicodePdf } from '../testing/make-unicode-pdf.ts';
import { readContract } from './read-contract.ts';
import { surveyContract } from './survey-contract.ts';

const PROSE = 'The parties agree as follows and sign below in witness of what they agree. '.repeat(2);

/** A page of prose and one line in a font that says of each character that it is this one. */
const pageWith = (line: string, character: string): Uint8Array =>
  pageInTwoFonts(
    `BT /F1 8 Tf 20 720 Td (${PROSE}) Tj /F2 11 Tf 0 -60 Td (${line}) Tj ET`,
    `1 beginbfrange <20> <7e> [${`<${character}>`.repeat(95)}] endbfrange`,
  );

describe('a font that does not tell its characters', () => {
  it.each([
    ['private use', 'E001'],
    ['no character', 'FFFD'],
    ['spaces', '0020'],
  ])('leaves a line to OCR where it says: %s', async (_, character) => {
    const { looks, pages } = await surveyContract(pageWith('Liability is unlimited', character));
    expect(looks).toHaveLength(1);
    expect(pages[0]!.usability).toBe('usable');
  });

  it('leaves a line to OCR that something is printed across aslant', async () => {
    const file = pageInTwoFonts(
      `BT /F1 8 Tf 20 720 Td (${PROSE}) Tj ET 0.8 g BT /F1 60 Tf 0.7 0.7 -0.7 0.7 60 400 Tm (DRAFT OF MAY) Tj ET
       0 g BT /F2 11 Tf 110 500 Td (Liability is unlimited) Tj ET`,
      `1 beginbfrange <20> <7e> [${'<E001>'.repeat(95)}] endbfrange`,
    );
    const { looks } = await surveyContract(file);
    expect(looks[0]!.box.left).toBeCloseTo(110 / 595, 1);
    expect(looks[0]!.box.width).toBeGreaterThan(0.18);
  });

  it('leaves a bullet alone', async () => {
    expect((await surveyContract(pageWith('o', 'E001'))).looks).toEqual([]);
  });

  it.each([
    ['does not map', makeUnicodePdf([{ drawn: 'Agreement of the parties', x: 72, y: 100 }], false)],
    ['maps to private use', makeUnicodePdf([{ drawn: '\ue001\ue002\ue003\ue004', x: 72, y: 100 }])],
  ])('is named as unread where it cannot be drawn either and %s', async (_, bytes) => {
    const { pages } = await readContract(bytes);
    expect(pages[0]).toMatchObject({
      status: 'unread',
      unread: expect.arrayContaining([expect.objectContaining({ why: 'not-drawn' })]),
    });
  });
});

const LINES = [
  'Liability is unlimited',
  'in all cases whatever',
  'and for ever after',
  'without any cap at all',
];

/** A page of prose and one glyph that draws so many lines; its font says that it is some letter or sign. */
function pageWithLinesInOneGlyph(count: number, says: string): Uint8Array {
  const [catalog = '', pages = '', page = ''] = onePage('');
  const lines = LINES.slice(0, count).map((line, row) => `BT /F1 11 Tf 0 ${row * 14} Td (${line}) Tj ET`);
  const box = `0 0 300 ${count * 14}`;
  return assemblePdf([
    catalog,
    pages,
    page.replace('/F1 <<', '/F2 5 0 R /F1 <<'),
    pdfStream(`BT /F1 8 Tf 20 720 Td (${PROSE}) Tj ET BT /F2 1 Tf 72 500 Td (a) Tj ET`),
    `<< /Type /Font /Subtype /Type3 /FontBBox [${box}] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [300]
      /CharProcs << /a 6 0 R >> /Encoding << /Type /Encoding /Differences [97 /a] >>
      /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /ToUnicode 7 0 R >>`,
    pdfStream(`300 0 ${box} d1 ${lines.join(' ')}`),
    pdfStream(
      `begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <61> <${says}> endbfchar endcmap`,
    ),
  ]);
}

describe('a font of which one glyph draws whole lines', () => {
  it.each([
    ['a letter', 1, '0041'],
    ['a dash', 1, '2014'],
    ['a full stop', 4, '002e'],
    ['a letter', 4, '0061'],
  ])('leaves them to OCR where it calls them %s (%d)', async (_, count, says) => {
    const { looks, pages } = await surveyContract(pageWithLinesInOneGlyph(count, says));
    expect(looks).toHaveLength(1);
    expect(pages[0]!.doubted).toHaveLength(1);
  });
});
