import { describe, expect, it } from 'vitest';
import { makePdf, write } from '../testing/make-pdf.ts';
import { readContract } from './read-contract.ts';

type Draw = (pdf: PDFKit.PDFDocument) => unknown;

const Y = 100;

/** Words with lines between them, as long as given and drawn at the feet of their letters. */
const withLines =
  (...pieces: (string | number)[]): Draw =>
  (pdf) => {
    let x = 72;
    for (const piece of pieces) {
      if (typeof piece === 'string') {
        write(pdf, piece, x, Y);
        x += pdf.widthOfString(piece) + 3;
      } else {
        pdf
          .moveTo(x, Y + 10)
          .lineTo(x + piece, Y + 10)
          .lineWidth(0.7)
          .stroke();
        x += piece + 3;
      }
    }
  };

const read = async (...draws: Draw[]) =>
  (
    await readContract(
      await makePdf((pdf) => {
        for (const draw of draws) draw(pdf);
      }),
    )
  ).text.trim();

describe('a line that is drawn where a word belongs', () => {
  it.each([
    [['This Agreement is made on', 90, 'between Alder Limited and Birch Limited.']],
    [['The Supplier is', 150, '(the "Supplier").']],
    [['Notice is given within', 40, 'days.']],
    [['dated', 80]],
    [[120, '(the "Buyer")']],
  ])('is read as a blank: %j', async (pieces) => {
    const expected = pieces.map((piece) => (typeof piece === 'string' ? piece : '____')).join(' ');
    expect((await read(withLines(...pieces))).replace(/\s+/g, ' ')).toBe(expected);
  });

  it.each([
    [
      'an underline',
      withLines('Made on'),
      (pdf) =>
        pdf
          .moveTo(72, Y + 10)
          .lineTo(110, Y + 10)
          .stroke(),
    ],
    [
      'a line that is filled in',
      withLines('Made on', 90, 'between us'),
      (pdf) => write(pdf, '4 May 2024', 75 + pdf.widthOfString('Made on') + 3, Y - 1),
    ],
    [
      'a line on which somebody wrote',
      withLines('Made by', 90, 'between us'),
      (pdf) => {
        const x = 90 + pdf.widthOfString('Made by');
        pdf
          .moveTo(x, Y + 8)
          .bezierCurveTo(x + 10, Y - 8, x + 20, Y + 16, x + 40, Y)
          .stroke();
      },
    ],
    [
      'the side of a cell',
      withLines('Price'),
      (pdf) => pdf.rect(74 + pdf.widthOfString('Price'), Y - 4, 90, 14).stroke(),
    ],
    [
      'a line between paragraphs',
      withLines('Price'),
      (pdf) =>
        pdf
          .moveTo(72, Y + 40)
          .lineTo(300, Y + 40)
          .stroke(),
    ],
  ] satisfies [string, Draw, Draw][])('is none where it is %s', async (_, words, draw) => {
    expect(await read(words, draw)).not.toContain('__');
  });
});
