import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OcrEngine, startOcr } from '../ocr/ocr-engine.ts';
import { picturesByOcr } from '../ocr/read-pictures.ts';
import { write } from '../testing/make-pdf.ts';
import { makeScan } from '../testing/make-scan.ts';
import { readContract } from './read-contract.ts';

type Draw = (pdf: PDFKit.PDFDocument) => unknown;

const TICKED = 'a drawn box is ticked, crossed or filled';
const RINGED = 'a ring is drawn around words';

let engine: OcrEngine;
beforeAll(async () => {
  engine = await startOcr();
});
afterAll(() => engine.close());

const CLAUSES = ['Clause 5 of this Agreement applies.', 'Clause 5 of this Agreement does not apply.'];

/** What is said of a scan of some lines of text, and something drawn beside them. */
async function detailsOf(draw: Draw, lines: readonly string[] = CLAUSES): Promise<unknown[]> {
  const bytes = await makeScan((pdf) => {
    for (const [index, line] of lines.entries()) write(pdf.fontSize(11), line, 92, 120 + index * 22);
    pdf.lineWidth(0.8);
    draw(pdf);
  });
  const { pages } = await readContract(bytes, { ocr: picturesByOcr(engine) });
  return pages.flatMap(({ unread = [] }) => unread.map(({ detail }) => detail));
}

const boxes: Draw = (pdf) => [120, 142].map((y) => pdf.rect(76, y, 9, 9).stroke());

describe('boxes in a scan', () => {
  it.each([
    ['crossed', (pdf) => pdf.moveTo(76, 142).lineTo(85, 151).moveTo(85, 142).lineTo(76, 151).stroke()],
    ['ticked beyond its sides', (pdf) => pdf.moveTo(77, 145).lineTo(80, 150).lineTo(90, 138).stroke()],
    ['filled', (pdf) => pdf.rect(76, 142, 9, 9).fill()],
  ] satisfies [string, Draw][])('are unread where one is %s', async (_, mark) => {
    expect(await detailsOf((pdf) => [boxes(pdf), mark(pdf)])).toContain(TICKED);
  });

  it('are unread where none is ticked', async () => {
    expect(await detailsOf(boxes)).toContain('boxes are drawn to be ticked, and none is');
  });

  it.each([
    ['cells of a table', (pdf) => [0, 1].map((row) => pdf.rect(72, 114 + row * 22, 300, 22).stroke())],
    ['bullets', (pdf) => [122, 144].map((y) => pdf.rect(78, y, 6, 6).fill())],
  ] satisfies [string, Draw][])('are not %s', async (_, draw) => {
    expect(await detailsOf(draw)).toEqual([]);
  });
});

const ROUND = 'a round box is drawn, and what is chosen by it cannot be told';

describe('round boxes in a scan', () => {
  const circles: Draw = (pdf) => [124, 146].map((y) => pdf.circle(80, y, 5).stroke());

  it.each([
    ['has a point', (pdf) => pdf.circle(80, 146, 2.8).fill()],
    ['is crossed', (pdf) => pdf.moveTo(76, 142).lineTo(84, 150).moveTo(84, 142).lineTo(76, 150).stroke()],
    ['is filled', (pdf) => pdf.circle(80, 146, 5).fill()],
    ['stands as empty as the other', () => undefined],
  ] satisfies [string, Draw][])('are unread where one %s', async (_, mark) => {
    expect(await detailsOf((pdf) => [circles(pdf), mark(pdf)])).toContain(ROUND);
  });

  it('are no letters and signs', async () => {
    const lines = ['OBLIGATIONS OF THE OWNER', 'NO ORDER TO GO ON', 'Copyright © 2025 Oslund Ltd'];
    const large: Draw = (pdf) => lines.map((line, row) => write(pdf.fontSize(15), line, 72, 200 + row * 30));
    expect(await detailsOf(large)).not.toContain(ROUND);
  });
});

const TITLES = ['MUTUAL NON-DISCLOSURE AGREEMENT', 'PROPRIETARY BOARD RECORDS', 'REBORN BROADBAND ORDERS'];

describe('letters of a bold title', () => {
  it.each([
    [150, 15],
    [200, 15],
    [200, 20],
  ])('are no boxes at %d dpi and %d points', async (dpi, size) => {
    const bytes = await makeScan((pdf) => {
      pdf.font('Helvetica-Bold').fontSize(size);
      for (const [index, title] of TITLES.entries())
        write(pdf, title, 100.4 + index * 3.3, 72.3 + index * 41.7);
      pdf.font('Helvetica').fontSize(11);
      for (const [index, line] of CLAUSES.entries()) write(pdf, line, 92, 220 + index * 22);
    }, dpi);
    const { pages } = await readContract(bytes, { ocr: picturesByOcr(engine) });
    expect(pages.flatMap(({ unread = [] }) => unread)).toEqual([]);
  });

  it('are told beside a box that is crossed', async () => {
    const cross: Draw = (pdf) => pdf.moveTo(76, 142).lineTo(85, 151).moveTo(85, 142).lineTo(76, 151).stroke();
    const titled: Draw = (pdf) => write(pdf.font('Helvetica-Bold').fontSize(15), TITLES[0]!, 100.4, 72.3);
    expect(await detailsOf((pdf) => [titled(pdf), boxes(pdf), cross(pdf)])).toEqual([TICKED]);
  });
});

const TERM = ['This Agreement continues for 3 / 5 / 10 years from today.', 'It is then renewed.'];
const at = (pdf: PDFKit.PDFDocument): number =>
  92 + pdf.widthOfString('This Agreement continues for 3 / 5 / ');

describe('a ring in a scan', () => {
  it.each([
    ['an ellipse', (pdf) => pdf.ellipse(at(pdf) + 6, 126, 11, 9).stroke()],
    [
      'drawn by hand',
      (pdf) => {
        const x = at(pdf);
        pdf.moveTo(x + 4, 116).bezierCurveTo(x - 8, 117, x - 7, 136, x + 6, 136);
        pdf.bezierCurveTo(x + 20, 135, x + 18, 115, x + 4, 116.4).stroke();
      },
    ],
  ] satisfies [string, Draw][])('around words is told: %s', async (_, draw) => {
    expect(await detailsOf(draw, TERM)).toContain(RINGED);
  });

  it.each([
    ['a frame around words', (pdf) => pdf.rect(80, 112, 330, 26).stroke()],
    ['a ring around nothing', (pdf) => pdf.ellipse(300, 300, 20, 12).stroke()],
  ] satisfies [string, Draw][])('is not %s', async (_, draw) => {
    expect(await detailsOf(draw, TERM)).not.toContain(RINGED);
  });
});
