import { describe, expect, it } from 'vitest';
import { makePdf, write } from '../testing/make-pdf.ts';
import { readContract } from './read-contract.ts';

type Draw = (pdf: PDFKit.PDFDocument) => void;

const TICKED = 'a drawn box is ticked, crossed or filled';
const RINGED = 'a ring is drawn around words';

/** What stays unread of a page with two options, before the first of which something is drawn. */
const detailsOf = async (
  draw: Draw,
  words = ['The parties choose:', 'Clause 5 applies.', 'Clause 5 does not.'],
) => {
  const { pages } = await readContract(
    await makePdf((pdf) => {
      pdf.font('Times-Roman').fontSize(11);
      for (const [index, line] of words.entries()) write(pdf, line, 90, 100 + index * 16);
      draw(pdf.lineWidth(0.7));
    }),
  );
  return pages[0]!.unread?.map(({ detail }) => detail);
};

const box = (pdf: PDFKit.PDFDocument, y: number): unknown => pdf.rect(72, y, 8, 8).stroke();
const boxes = (pdf: PDFKit.PDFDocument): void => {
  box(pdf, 118);
  box(pdf, 134);
};

/** Marks in the box of the second option, whose corner is at 72, 134. */
const MARKS: [string, Draw][] = [
  ['crossed', (pdf) => pdf.moveTo(72, 134).lineTo(80, 142).moveTo(80, 134).lineTo(72, 142).stroke()],
  ['ticked', (pdf) => pdf.moveTo(73, 138).lineTo(75.5, 141).lineTo(80, 133).stroke()],
  ['filled', (pdf) => pdf.rect(73.5, 135.5, 5, 5).fill()],
  ['marked with a letter', (pdf) => write(pdf.fontSize(9), 'X', 73, 134.5)],
  ['marked as not applicable', (pdf) => write(pdf.fontSize(5), 'n/a', 72.5, 136)],
];

describe('boxes that are drawn to be ticked', () => {
  it.each(MARKS)('are unread where one is %s', async (_, mark) => {
    const details = await detailsOf((pdf) => {
      boxes(pdf);
      mark(pdf);
    });
    expect(details).toContain(TICKED);
  });

  it('are unread where one is filled whole and one is not', async () => {
    const details = await detailsOf((pdf) => {
      box(pdf, 118);
      pdf.rect(72, 134, 8, 8).fill();
    });
    expect(details).toContain(TICKED);
  });

  it('are unread where they are round', async () => {
    const details = await detailsOf((pdf) => {
      for (const y of [122, 138]) pdf.circle(76, y, 4).stroke();
      pdf.circle(76, 138, 2.2).fill();
    });
    expect(details).toContain(TICKED);
  });

  it('are unread where their sides are lines of their own', async () => {
    const details = await detailsOf((pdf) => {
      for (const y of [118, 134]) {
        pdf
          .moveTo(72, y)
          .lineTo(80, y)
          .stroke()
          .moveTo(72, y)
          .lineTo(72, y + 8)
          .stroke();
        pdf
          .moveTo(72, y + 8)
          .lineTo(80, y + 8)
          .stroke()
          .moveTo(80, y)
          .lineTo(80, y + 8)
          .stroke();
      }
      pdf.moveTo(72, 134).lineTo(80, 142).stroke();
    });
    expect(details).toContain(TICKED);
  });

  it('are unread where none is ticked', async () => {
    expect(await detailsOf(boxes)).toEqual(['boxes are drawn to be ticked, and none is']);
  });

  it.each([
    ['squares as bullets', (pdf) => [118, 134].map((y) => pdf.rect(72, y, 6, 6).fill())],
    ['cells that are shaded', (pdf) => [118, 134].map((y) => pdf.rect(72, y, 10, 10).fill('#e4e4e4'))],
    ['a square with a number', (pdf) => write(pdf.rect(72, 116, 12, 12).stroke().fontSize(8), '1', 76, 118)],
    ['a square beside no words', (pdf) => pdf.rect(400, 400, 8, 8).stroke()],
    ['the cells of a table', (pdf) => [0, 1].map((row) => pdf.rect(72, 116 + row * 16, 300, 16).stroke())],
  ] satisfies [string, Draw][])('are not %s', async (_, draw) => {
    expect(await detailsOf(draw)).toEqual([]);
  });
});

const TERM = ['This Agreement continues for 3 / 5 / 10 years.'];
const at = (pdf: PDFKit.PDFDocument): number =>
  90 + pdf.widthOfString('This Agreement continues for 3 / 5 / ');

/** A ring as a hand draws it, around 10 and open at its end. */
const byHand: Draw = (pdf) => {
  const x = at(pdf);
  pdf.moveTo(x + 4, 97).bezierCurveTo(x - 6, 98, x - 5, 113, x + 6, 113);
  pdf.bezierCurveTo(x + 18, 112, x + 16, 97, x + 6, 98).stroke();
};

describe('a ring around words', () => {
  it.each([
    ['an ellipse', (pdf) => pdf.ellipse(at(pdf) + 6, 105, 10, 8).stroke()],
    ['drawn by hand', byHand],
    [
      'of straight pieces',
      (pdf) => {
        const turn = (step: number) => (step * Math.PI) / 12;
        const point = (step: number): [number, number] => [
          at(pdf) + 6 + 10 * Math.cos(turn(step)),
          105 + 8 * Math.sin(turn(step)),
        ];
        pdf.moveTo(...point(0));
        for (let step = 1; step < 24; step++) pdf.lineTo(...point(step));
        pdf.stroke();
      },
    ],
    [
      'filled between two ellipses',
      (pdf) =>
        pdf
          .ellipse(at(pdf) + 6, 105, 11, 9)
          .ellipse(at(pdf) + 6, 105, 10, 8)
          .fill('even-odd'),
    ],
  ] satisfies [string, Draw][])('is told: %s', async (_, draw) => {
    expect(await detailsOf(draw, TERM)).toContain(RINGED);
  });

  it.each([
    ['around nothing', (pdf) => pdf.ellipse(400, 400, 10, 8).stroke()],
    ['that is the place of a seal', (pdf) => write(pdf.circle(406, 405, 16).stroke(), 'L.S.', 397, 400)],
    ['that is a box with round corners', (pdf) => pdf.roundedRect(80, 92, 300, 26, 5).stroke()],
  ] satisfies [string, Draw][])('is none %s', async (_, draw) => {
    expect(await detailsOf(draw, TERM)).not.toContain(RINGED);
  });
});
