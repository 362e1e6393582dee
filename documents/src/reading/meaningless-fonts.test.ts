import { describe, expect, it } from 'vitest';
import { pageInTwoFonts } from '../testing/assemble-pdf.ts';
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
