import { describe, expect, it } from 'vitest';
import { openPdf } from '../pdfium/pdf-document.ts';
import { surveyPage } from '../reading/survey-page.ts';
import { makePdf, write } from '../testing/make-pdf.ts';

type Drawing = (pdf: PDFKit.PDFDocument) => unknown;

const X = 72;
const Y = 200;

async function survey(draw: Drawing) {
  const pdf = await openPdf(await makePdf(draw));
  try {
    return surveyPage(pdf, 1);
  } finally {
    pdf.close();
  }
}

/** A number in one piece of text before a sign that is drawn otherwise, and one after it. */
const numberWith = ([before, sign, after]: readonly [string, string, string], draw: Drawing, size = 12) =>
  survey((pdf) => {
    const plain = () => pdf.fontSize(size).fillColor('black').fillOpacity(1);
    write(plain(), before, X, Y);
    const at = X + plain().widthOfString(before);
    const end = at + plain().widthOfString(sign);
    draw(pdf);
    pdf.text(sign, at, Y + size * 0.75, { lineBreak: false, baseline: 'alphabetic' });
    write(plain(), after, end, Y);
  });

const textOf = ({ runs }: Awaited<ReturnType<typeof survey>>): string =>
  runs
    .flat()
    .map(({ text }) => text)
    .join(' ');

describe('a number', () => {
  it.each([
    ['white', ['1', '.', '5'], (pdf) => pdf.fillColor('white')],
    ['nearly white', ['48', ',', '500'], (pdf) => pdf.fillColor('#f4f4f4')],
    ['nearly transparent', ['4', '/', '5'], (pdf) => pdf.fillOpacity(0.04)],
    ['white at the end', ['(500', ')', ''], (pdf) => pdf.fillColor('white')],
    ['tiny', ['1', '.', '5'], (pdf) => pdf.fontSize(0.8)],
    ['tiny at the end', ['(500', ')', ''], (pdf) => pdf.fontSize(1)],
    ['of four points', ['1', ',', '500'], (pdf) => pdf.fontSize(4)],
  ] satisfies [string, [string, string, string], Drawing][])(
    'of which a sign is %s is not what the text says: %j',
    async (_, number, draw) => {
      const page = await numberWith(number, draw);
      expect(page.hidden).toMatchObject([{ why: 'covered', text: expect.stringContaining(number[1]) }]);
      expect(textOf(page)).not.toContain(number.join(''));
    },
  );

  it.each([12, 10, 8])(
    'of which a box covers a sign is not what the text says, at %d points',
    async (size) => {
      const page = await survey((pdf) => {
        const text = 'Interest is 1.5 per cent, or more.';
        write(pdf.fontSize(size), text, X, Y);
        const from = X + pdf.widthOfString('Interest is 1');
        pdf.rect(from, Y, pdf.widthOfString('.'), size).fill('white');
      });
      expect(page.hidden).toMatchObject([{ why: 'covered', text: '1.5' }]);
    },
  );

  it('of which no sign is covered is what the text says, whatever is drawn beside it', async () => {
    const page = await survey((pdf) => {
      for (const size of [5, 6, 7, 8, 9, 10.5, 12]) {
        write(
          pdf.fontSize(size).fillColor(size < 8 ? '#777' : 'black'),
          "1.5, 48,500; 'a': (4/5) - b|c",
          X,
          Y + size * 12,
        );
      }
      pdf.rect(400, Y, 50, 50).fill('white');
    });
    expect(page.hidden).toEqual([]);
  });

  it('of which a sign is white is one however it is laid over its neighbours', async () => {
    const page = await survey((pdf) => {
      write(pdf, 'Interest is 1', X, Y);
      const at = X + pdf.widthOfString('Interest is 1');
      write(pdf.fillColor('white'), '.', at - 1, Y);
      write(pdf.fillColor('black'), '5 per cent', at, Y);
    });
    expect(page.hidden).toMatchObject([{ why: 'covered', text: '1.5' }]);
    expect(page.regions).not.toEqual([]);
  });

  it.each([
    ['black', ['1', '.', '5'], () => undefined, 12],
    ['grey', ['48', ',', '500'], (pdf) => pdf.fillColor('#909090'), 12],
    ['smaller', ['1', '.', '5'], (pdf) => pdf.fontSize(8), 12],
    ['of fine print', ['1', '.', '5'], () => undefined, 5],
  ] satisfies [string, [string, string, string], Drawing, number][])(
    'of which a sign is %s is what the text says: %j',
    async (_, number, draw, size) => {
      const page = await numberWith(number, draw, size);
      expect(page.hidden).toEqual([]);
      expect(page.regions).toEqual([]);
    },
  );

  it('with a bracket that is raised and small is what the text says', async () => {
    const page = await survey((pdf) => {
      write(pdf.fontSize(13), 'Volume', X, Y);
      const at = X + pdf.widthOfString('Volume');
      write(pdf.fontSize(5), '(1)', at, Y);
    });
    expect(page.hidden).toEqual([]);
  });

  it('in white on black is what the text says', async () => {
    const page = await survey((pdf) => {
      pdf.rect(60, 190, 300, 40).fill('black');
      pdf.fillColor('white');
      write(pdf, '1', X, Y);
      write(pdf, '.5', X + pdf.widthOfString('1'), Y);
    });
    expect(page.hidden).toEqual([]);
    expect(textOf(page)).toBe('1.5');
  });
});
