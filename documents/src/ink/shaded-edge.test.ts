import { describe, expect, it } from 'vitest';
import { surveyContract } from '../reading/survey-contract.ts';
import { makePdf } from '../testing/make-pdf.ts';
import { isShadedEdge } from './shaded-edge.ts';

const WHOLE = { box: { left: 0, top: 0, width: 1, height: 1 } };

const drawn = (...rows: readonly (readonly number[])[]) => ({
  width: rows[0]!.length,
  height: rows.length,
  pixels: Uint8Array.from(rows.flat()),
});

describe('isShadedEdge', () => {
  it.each([
    ['a straight side', drawn([255, 255, 226, 226], [255, 255, 226, 226])],
    ['a round one, drawn in shades', drawn([255, 255, 240, 226], [255, 240, 226, 226], [255, 255, 240, 226])],
    ['the other end', drawn([226, 226, 255, 255])],
  ])('knows %s', (_, drawing) => {
    expect(isShadedEdge(drawing, WHOLE)).toBe(true);
  });

  it.each([
    ['a stroke on paper', drawn([255, 255, 255, 255], [255, 20, 255, 255])],
    ['a faint one', drawn([255, 240, 255, 255])],
    ['a stroke on shade', drawn([255, 226, 226, 226], [226, 90, 226, 226])],
    ['a light one on dark', drawn([40, 255, 40, 40])],
  ])('takes none for one: %s', (_, drawing) => {
    expect(isShadedEdge(drawing, WHOLE)).toBe(false);
  });
});

/** Points between the two pieces of the line. */
const GAP = 15;

describe('a word in a line that somebody marked', () => {
  const line = (mark: (pdf: PDFKit.PDFDocument) => void) =>
    makePdf((pdf) => {
      pdf.font('Helvetica').fontSize(11);
      mark(pdf);
      pdf.fillColor('black').text('The liability of each party', 72, 100, { lineBreak: false });
      pdf.text(
        'is limited to the fees paid.',
        72 + pdf.widthOfString('The liability of each party') + GAP,
        100,
      );
    });

  it('is read beside the round end of the mark', async () => {
    const marked = await line((pdf) => {
      const width = pdf.widthOfString('The liability of each party');
      pdf.roundedRect(68, 98, width + 14, 14, 7).fill('#ffe000');
    });
    expect((await surveyContract(marked)).looks).toEqual([]);
  });

  it('is looked for where a letter is drawn in the gap', async () => {
    const drawnOver = await line((pdf) => {
      const x = 72 + pdf.widthOfString('The liability of each party') + 2;
      pdf.roundedRect(68, 98, x - 66, 14, 6).fill('#ffe000');
      pdf
        .moveTo(x, 110)
        .lineTo(x + 3, 101)
        .lineTo(x + 6, 110)
        .lineWidth(1.2)
        .stroke('black');
    });
    expect((await surveyContract(drawnOver)).looks).toHaveLength(1);
  });
});
