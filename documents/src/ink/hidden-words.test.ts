import { describe, expect, it } from 'vitest';
import { openPdf } from '../pdfium/pdf-document.ts';
import { surveyPage } from '../reading/survey-page.ts';
import { assemblePdf, onePage, pdfStream } from '../testing/assemble-pdf.ts';
import { makePdf, write } from '../testing/make-pdf.ts';
import { makeUnicodePdf } from '../testing/make-unicode-pdf.ts';

const SECRET = 'Liability is unlimited.';

async function survey(draw: (pdf: PDFKit.PDFDocument) => void) {
  const pdf = await openPdf(
    await makePdf((page) => {
      write(page, 'The parties agree as follows.', 72, 72);
      draw(page);
    }),
  );
  try {
    return surveyPage(pdf, 1);
  } finally {
    pdf.close();
  }
}

const textOf = (page: Awaited<ReturnType<typeof survey>>): string =>
  [...page.runs, ...page.turned!.flatMap(({ runs }) => runs)]
    .flat()
    .map(({ text }) => text)
    .join(' ');

const blackened = (pdf: PDFKit.PDFDocument): void => {
  write(pdf, SECRET, 72, 200);
  pdf.rect(70, 196, 200, 18).fill('black');
};

describe('words that nobody sees', () => {
  it.each([
    ['background-colour', (pdf) => write(pdf.fillColor('white'), SECRET, 72, 200)],
    ['background-colour', (pdf) => write(pdf.fillColor('#f4f4f4'), SECRET, 72, 200)],
    [
      'background-colour',
      (pdf) => {
        pdf.rect(60, 190, 300, 40).fill('#888888');
        write(pdf.fillColor('#8a8a8a'), SECRET, 72, 200);
      },
    ],
    ['tiny', (pdf) => write(pdf.fontSize(1), SECRET, 72, 200)],
    ['off-page', (pdf) => write(pdf, SECRET, 700, 200)],
    ['redacted', blackened],
    [
      'covered',
      (pdf) => {
        write(pdf, SECRET, 72, 200);
        pdf.rect(70, 196, 200, 18).fill('#dddddd');
      },
    ],
    [
      'clipped',
      (pdf) => {
        pdf.save().rect(300, 300, 10, 10).clip();
        write(pdf, SECRET, 72, 200);
        pdf.restore();
      },
    ],
    [
      'struck-out',
      (pdf) => {
        pdf.text(SECRET, 72, 200, { strike: true, lineBreak: false });
      },
    ],
    [
      'struck-out',
      (pdf) => {
        write(pdf, SECRET, 72, 200);
        pdf.dash(3, { space: 1.5 }).moveTo(72, 206).lineTo(180, 206).stroke();
      },
    ],
    [
      'struck-out',
      (pdf) => {
        write(pdf, SECRET, 72, 200);
        for (let x = 70; x < 190; x += 2) pdf.rect(x, 205.5, 1, 1).fill();
      },
    ],
    [
      'struck-out',
      (pdf) => {
        write(pdf, SECRET, 72, 200);
        for (let x = 70; x < 190; x += 9)
          pdf
            .moveTo(x, 206)
            .lineTo(x + 3.5, 206)
            .stroke();
      },
    ],
    [
      'struck-out',
      (pdf) => {
        write(pdf, SECRET, 72, 200);
        pdf.moveTo(70, 207).bezierCurveTo(100, 204, 150, 208, 200, 205).stroke();
      },
    ],
    [
      'struck-out',
      (pdf) => {
        write(pdf, SECRET, 72, 200);
        pdf.moveTo(70, 206);
        for (let x = 70; x < 190; x += 4) pdf.lineTo(x + 2, 204.8).lineTo(x + 4, 206.8);
        pdf.stroke();
      },
    ],
    [
      'struck-out',
      (pdf) => {
        write(pdf, SECRET, 72, 200);
        pdf.moveTo(70, 206).lineTo(190, 206);
        for (let index = 0; index < 1000; index++)
          pdf.moveTo(300, 300 + index / 10).lineTo(302, 300 + index / 10);
        pdf.lineWidth(0.5).stroke();
      },
    ],
  ] satisfies [string, (pdf: PDFKit.PDFDocument) => void][])('are kept apart: %s', async (why, draw) => {
    const page = await survey(draw);
    expect(textOf(page)).toBe('The parties agree as follows.');
    expect(page.hidden).toEqual([expect.objectContaining({ why, text: SECRET })]);
    expect(page.regions).toEqual([]);
  });

  it.each([
    ['grey on white', (pdf) => write(pdf.fillColor('#b0b0b0'), SECRET, 72, 200)],
    [
      'white on black',
      (pdf) => {
        pdf.rect(60, 190, 300, 40).fill('black');
        write(pdf.fillColor('white'), SECRET, 72, 200);
      },
    ],
    ['underlined', (pdf) => pdf.text(SECRET, 72, 200, { underline: true, lineBreak: false })],
    [
      'in a table',
      (pdf) => {
        for (const y of [194, 212, 230]) pdf.moveTo(60, y).lineTo(400, y).stroke();
        write(pdf, SECRET, 72, 198);
      },
    ],
    ['narrow', (pdf) => write(pdf.scale(0.6, 1), SECRET, 120, 200)],
    ['sideways', (pdf) => write(pdf.rotate(90, { origin: [200, 200] }), SECRET, 200, 200)],
    ['upside down', (pdf) => write(pdf.rotate(180, { origin: [300, 200] }), SECRET, 200, 200)],
    ['askew', (pdf) => write(pdf.rotate(-7, { origin: [200, 200] }), SECRET, 200, 200)],
  ] satisfies [string, (pdf: PDFKit.PDFDocument) => void][])('do not include what is %s', async (_, draw) => {
    const page = await survey(draw);
    expect(textOf(page)).toBe(`The parties agree as follows. ${SECRET}`);
    expect(page.hidden).toEqual([]);
    expect(page.regions).toEqual([]);
  });

  it.each([
    ['hyphens', '-'.repeat(30)],
    ['dashes', '—'.repeat(10)],
    ['slashes', '/'.repeat(40)],
    ['crosses', 'x'.repeat(20)],
  ])('include what is typed over with %s', async (_, marks) => {
    const page = await survey((pdf) => {
      write(pdf, SECRET, 72, 200);
      write(pdf, marks, 72, 200);
    });
    expect(page.hidden).toEqual([expect.objectContaining({ why: 'struck-out', text: SECRET })]);
  });

  it.each([
    ['white', 'unlimited', 'un', 'Liability is un'],
    ['black', 'unlimited', 'un', 'Liability is un'],
    ['white', '5,000,000', ',000', 'Liability is 5,000,000'],
  ])('include a word that a %s box covers a part of: %s', async (colour, word, part, upTo) => {
    const page = await survey((pdf) => {
      write(pdf, `Liability is ${word}.`, 72, 200);
      const end = 72 + pdf.widthOfString(upTo);
      pdf.rect(end - pdf.widthOfString(part), 198, pdf.widthOfString(part), 16).fill(colour);
    });
    expect(page.hidden).toEqual([expect.objectContaining({ why: 'covered', text: `${word}.` })]);
    expect(textOf(page)).not.toContain(word);
    expect(page.regions).not.toEqual([]);
  });

  it.each([
    ['a letter', 'limi', 'limited'],
    ['the first letters', 'un', 'unlimited'],
    ['a digit', '9', '9,500'],
  ])('say where a line strikes out only a part of a word: %s', async (_, part, word) => {
    const page = await survey((pdf) => {
      write(pdf, `Liability is ${word}.`, 72, 200);
      const from = 72 + pdf.widthOfString('Liability is ');
      pdf.rect(from, 206, pdf.widthOfString(part), 0.8).fill('black');
    });
    expect(textOf(page)).toContain(word);
    expect(page.unread).toMatchObject([
      { why: 'low-confidence', detail: 'a line is drawn through a part of a word' },
    ]);
  });

  it('do not include a word of which letters are underlined', async () => {
    const page = await survey((pdf) => {
      write(pdf, 'Liability is limited.', 72, 200);
      pdf.rect(72, 211.5, 30, 0.6).fill('black');
    });
    expect(page).toMatchObject({ unread: [], hidden: [] });
  });

  it('include a word of which a box covers one narrow letter', async () => {
    const page = await survey((pdf) => {
      write(pdf, 'The cap does not apply.', 72, 200);
      const end = 72 + pdf.widthOfString('The cap does not');
      pdf.rect(end - pdf.widthOfString('t'), 198, pdf.widthOfString('t'), 16).fill('white');
    });
    expect(page.hidden).toEqual([expect.objectContaining({ why: 'covered', text: 'not' })]);
  });

  it('include what is pressed together so far that nobody can read it', async () => {
    const page = await survey((pdf) => write(pdf.scale(0.08, 1), SECRET, 900, 200));
    expect(page.hidden).toEqual([expect.objectContaining({ why: 'tiny', text: SECRET })]);
  });

  it('say that letters stand apart which run around a circle', async () => {
    const page = await survey((pdf) => {
      for (const [index, letter] of [...SECRET].entries()) {
        pdf.save().rotate(index * 14, { origin: [300, 400] });
        write(pdf, letter, 300, 330);
        pdf.restore();
      }
    });
    expect(page.unread).toMatchObject([{ why: 'low-confidence', detail: 'letters stand apart' }]);
  });

  it('reads what is laid twice once', async () => {
    const page = await survey((pdf) => {
      for (const shift of [0, 0.3, 0.6]) write(pdf, SECRET, 72 + shift, 200);
    });
    expect(textOf(page)).toBe(`The parties agree as follows. ${SECRET}`);
  });

  it.each(['unlimited', '48500'])('include what is struck out sign by sign: %s', async (word) => {
    const struck = [...word].map((letter) => `${letter}\u0336`).join('');
    const pdf = await openPdf(makeUnicodePdf([{ drawn: struck, x: 72, y: 100 }]));
    const page = surveyPage(pdf, 1);
    pdf.close();
    expect(textOf(page)).toBe('');
    expect(page.hidden).toEqual([expect.objectContaining({ why: 'struck-out' })]);
  });

  it('include a word of which the edge of the page cuts off a part: what is left may say the contrary', async () => {
    const [catalog = '', pages = '', sheet = ''] = onePage('', { page: '/CropBox [71 0 595 842]' });
    const cut = pdfStream('BT /F1 12 Tf 57.6 720 Td (unlimited liability) Tj ET');
    const pdf = await openPdf(assemblePdf([catalog, pages, sheet, cut]));
    const page = surveyPage(pdf, 1);
    pdf.close();
    expect(page.hidden).toEqual([expect.objectContaining({ why: 'covered', text: 'unlimited' })]);
    expect(textOf(page)).toBe('liability');
  });

  it('include a number of which the right edge of the page cuts off the end', async () => {
    const page = await survey((pdf) => {
      const end = pdf.widthOfString('The fee is USD 900,0');
      write(pdf, 'The fee is USD 900,000', pdf.page.width - end - 1, 200);
    });
    expect(page.hidden).toEqual([expect.objectContaining({ why: 'covered', text: '900,000' })]);
  });
});
