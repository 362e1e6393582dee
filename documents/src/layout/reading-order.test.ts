import { describe, expect, it } from 'vitest';
import { makePdf, write } from '../testing/make-pdf.ts';
import { makeUnicodePdf } from '../testing/make-unicode-pdf.ts';
import { readPages } from '../testing/read-pages.ts';
import { linesOf } from './page-lines.ts';
import type { ReadPage } from './word.ts';

const linesIn = async (bytes: Uint8Array | Promise<Uint8Array>): Promise<string[]> =>
  (await readPages(await bytes)).flatMap(linesOf).map((line) => line.text);

const backwards = (text: string): string => [...text].reverse().join('');

describe('reading order', () => {
  it('reads a label of several lines before the text beside it', async () => {
    const definitions = makePdf((pdf) => {
      pdf.fontSize(10);
      for (const [index, term] of ['Net', 'Gross', 'Total'].entries()) {
        const y = 100 + index * 60;
        write(pdf, `“${term}`, 72, y);
        write(pdf, 'Sales”', 72, y + 12);
        write(pdf, `means, for each quarter of a year, the ${term} amounts invoiced by the Licensee`, 180, y);
        write(
          pdf,
          'to its customers for Products sold in the Territory, less returns that were',
          180,
          y + 12,
        );
        write(pdf, 'credited in the same quarter.', 180, y + 24);
      }
    });
    expect((await linesIn(definitions)).slice(0, 5)).toEqual([
      '“Net',
      'Sales”',
      'means, for each quarter of a year, the Net amounts invoiced by the Licensee',
      'to its customers for Products sold in the Territory, less returns that were',
      'credited in the same quarter.',
    ]);
  });

  it('reads columns one after the other where their lines are set off by half a line', async () => {
    const [left, right] = ['Host', 'Customer'].map((party) =>
      Array.from({ length: 8 }, (_, index) => `The ${party} shall do its duty no. ${index + 1} of many`),
    );
    const columns = makePdf((pdf) => {
      write(pdf.fontSize(11), '4. Duties', 320, 98);
      pdf.fontSize(10);
      for (const [index, line] of left!.entries()) write(pdf, line, 72, 120 + index * 10);
      for (const [index, line] of right!.entries()) write(pdf, line, 320, 115 + index * 10);
    });
    expect(await linesIn(columns)).toEqual(['4. Duties', ...left!, ...right!]);
  });

  it('reads columns one after the other where no line of one stands beside a line of the other', async () => {
    const columns = makePdf((pdf) => {
      pdf.fontSize(8);
      for (let index = 0; index < 6; index++) {
        write(pdf, `The Host shall do its duty no. ${index}`, 72, 100 + index * 10);
        write(pdf, `The Customer shall do its duty no. ${index}`, 320, 105 + index * 10);
      }
    });
    const parties = (await linesIn(columns)).map((line) => line.split(' ')[1]);
    expect(parties).toEqual([...Array(6).fill('Host'), ...Array(6).fill('Customer')]);
  });

  it('keeps a superscript in its line', async () => {
    const lines = await linesIn(
      makePdf((pdf) => {
        write(pdf.fontSize(12), 'made on the 9', 72, 100);
        const x = 72 + pdf.widthOfString('made on the 9');
        write(pdf.fontSize(7), 'th', x, 99);
        write(pdf.fontSize(12), 'day of May', x + 12, 100);
      }),
    );
    expect(lines).toHaveLength(1);
  });

  it('reads a table row by row that the file writes column by column', async () => {
    const columns = [
      ['Service', 'Hosting', 'Support'],
      ['Fee', 'USD 1,000', 'USD 2,500'],
    ];
    const table = makePdf((pdf) => {
      for (const [column, cells] of columns.entries())
        for (const [row, cell] of cells.entries()) write(pdf, cell, 72 + column * 150, 100 + row * 20);
    });
    expect(await linesIn(table)).toEqual(['Service\tFee', 'Hosting\tUSD 1,000', 'Support\tUSD 2,500']);
  });

  it('joins characters that are set apart in a script without spaces', async () => {
    const glyphs = [...'甲方應向乙方支付費用'].map((drawn, index) => ({ drawn, x: 72 + index * 24, y: 100 }));
    expect(await linesIn(makeUnicodePdf(glyphs))).toEqual(['甲方應向乙方支付費用']);
  });

  it('joins glyphs that the file places one by one', async () => {
    const spaced = makePdf((pdf) => {
      let x = 72;
      for (const letter of 'Agreement of sale') {
        write(pdf, letter, x, 100);
        x += pdf.widthOfString(letter);
      }
    });
    expect(await linesIn(spaced)).toEqual(['Agreement of sale']);
  });

  it('parts words that stand apart without a space', async () => {
    const apart = makePdf((pdf) => {
      write(pdf, 'Fee', 72, 100);
      write(pdf, 'due', 72 + pdf.widthOfString('Fee '), 100);
    });
    expect(await linesIn(apart)).toEqual(['Fee due']);
  });

  it('reads pages as they are displayed, whatever their rotation', async () => {
    const rotated = Buffer.from(
      await makePdf((pdf) => write(pdf, 'Upright once turned', 72, 100), { compress: false }),
    );
    const file = rotated.toString('latin1').replace('/MediaBox', '/Rotate 180 /MediaBox');
    const [page] = await readPages(Buffer.from(file, 'latin1'));
    const [line] = linesOf(page!);
    expect(line!.text).toBe('Upright once turned');
    expect(line!.box.top).toBeGreaterThan(0.8);
  });
});

describe('other scripts', () => {
  it('reads Chinese and Japanese without inventing spaces', async () => {
    const text = '本契約は、甲と乙との間で締結される。';
    expect(await linesIn(makeUnicodePdf([{ drawn: text, x: 72, y: 100 }]))).toEqual([text]);
  });

  it.each(['הסכם זה נערך בין הצדדים', 'تخضع هذه الاتفاقية للقانون'])(
    'reads %s from right to left',
    async (text) => {
      expect(await linesIn(makeUnicodePdf([{ drawn: backwards(text), x: 72, y: 100 }]))).toEqual([text]);
    },
  );

  it('keeps Latin words and numbers readable inside a right-to-left line', async () => {
    const lines = [
      { drawn: `2026 ${backwards('הסכם מיום')}`, x: 72, y: 100 },
      { drawn: `Acme Holdings Ltd ${backwards('נחתם עם')}`, x: 72, y: 120 },
    ];
    expect(await linesIn(makeUnicodePdf(lines))).toEqual(['הסכם מיום 2026', 'נחתם עם Acme Holdings Ltd']);
  });

  it.each([
    [
      'three lines',
      ['The Contractor shall not be', 'liable for any loss of profit', 'or revenue of the Customer.'],
      ['The Customer shall be liable', 'without limit for every loss', 'that the Contractor suffers.'],
    ],
    [
      'four lines',
      [
        'The liability of the Customer',
        'is limited to the fees that',
        'it has paid under this',
        'Agreement in one year.',
      ],
      [
        'The liability of the Supplier',
        'is not limited in any way,',
        'whatever the cause of the',
        'damage or loss may be.',
      ],
    ],
  ])('reads short columns of %s one after the other, which OCR takes for lines', (_, left, right) => {
    const scan = scanOf(left, right);
    expect(linesOf(scan).map((line) => line.text)).toEqual([...left, ...right]);
  });

  it('reads a table that OCR takes for lines row by row', () => {
    const [left, right] = [
      ['Setting up the service', 'Keeping it running', 'Training of the staff'],
      ['USD 1,000 in January', 'USD 2,500 each month', 'USD 500 for a day'],
    ];
    expect(linesOf(scanOf(left!, right!)).map((line) => line.text)).toEqual(
      left!.map((label, index) => `${label}\t${right![index]}`),
    );
  });
});

/** A page as OCR reads it: what stands side by side is one line. */
function scanOf(left: readonly string[], right: readonly string[]): ReadPage {
  const words = (text: string, x: number, row: number) =>
    text.split(' ').map((word, index, all) => {
      const before = all.slice(0, index).join(' ').length + (index > 0 ? 1 : 0);
      const box = {
        left: (x + before * 5) / 595,
        top: (100 + row * 13) / 842,
        width: (word.length * 5) / 595,
        height: 9 / 842,
      };
      return { text: word, box, confidence: 0.9 };
    });
  const runs = left.map((text, row) => [...words(text, 60, row), ...words(right[row]!, 320, row)]);
  return { number: 1, width: 595, height: 842, method: 'textract', runs };
}
