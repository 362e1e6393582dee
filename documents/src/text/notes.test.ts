import { describe, expect, it } from 'vitest';
import { makePdf, write } from '../testing/make-pdf.ts';
import { readPages } from '../testing/read-pages.ts';
import { composeText } from './compose-text.ts';

const FOOTER = 'The liability of the Recipient under this Agreement is unlimited.';

const composed = async (pdf: Promise<Uint8Array>) => composeText(await readPages(await pdf));

const body = ({ text, bodyEnd }: Awaited<ReturnType<typeof composed>>): string => text.slice(0, bodyEnd);

describe('what stands around the text', () => {
  it('analyses what a footer says, once and after the body', async () => {
    const text = await composed(
      makePdf((pdf) => {
        for (const [index, word] of ['One', 'Two', 'Three'].entries()) {
          if (index > 0) pdf.addPage();
          for (let y = 100; y < 400; y += 20) write(pdf, `${word} shall do what line ${y} says.`, 72, y);
          write(pdf, FOOTER, 72, 780);
        }
      }),
    );
    expect(body(text).endsWith(`\n\n${FOOTER}`)).toBe(true);
    expect(body(text).split(FOOTER)).toHaveLength(2);
    expect(text.pages[0]!.end).toBeLessThan(text.bodyEnd);
  });

  it('keeps names and numbers of headers out of the body', async () => {
    const text = await composed(
      makePdf((pdf) => {
        for (const [index, word] of ['One', 'Two', 'Three'].entries()) {
          if (index > 0) pdf.addPage();
          write(pdf, 'Supply Agreement Alder Birch', 72, 40);
          for (let y = 100; y < 400; y += 20) write(pdf, `${word} shall do what line ${y} says.`, 72, y);
        }
      }),
    );
    expect(body(text)).not.toContain('Supply');
  });

  it('takes a text of headers alone as the text', async () => {
    const text = await composed(
      makePdf((pdf) => {
        for (let page = 0; page < 4; page++) {
          if (page > 0) pdf.addPage();
          write(pdf, 'Liability is unlimited', 72, 40);
        }
      }),
    );
    expect(body(text)).toContain('Liability is unlimited');
  });

  it('reads footnotes after the sentence that they interrupt, and their marks apart from numbers', async () => {
    const text = await composed(
      makePdf((pdf) => {
        pdf.fontSize(11);
        for (let y = 500; y < 680; y += 15)
          write(pdf, 'The Customer pays each of the fees of this clause.', 72, y);
        write(pdf, 'The fee is USD 48,500', 72, 690);
        const x = 72 + pdf.widthOfString('The fee is USD 48,500');
        write(pdf.fontSize(6), '1', x, 688);
        write(pdf.fontSize(11), 'for each quarter and', x + 8, 690);
        write(pdf.fontSize(8), '1 Without taxes.', 72, 720);
        pdf.addPage();
        write(pdf.fontSize(11), 'is paid in advance.', 72, 72);
      }),
    );
    expect(body(text)).toMatch(
      /USD 48,500¹ for each quarter and\nis paid in advance\.\n\n1 Without taxes\.$/,
    );
  });

  it('joins letters that are set with space between them', async () => {
    const spaced = (text: string): string => [...text].join(' ');
    const text = await composed(
      makePdf((pdf) => {
        write(pdf, 'The Recipient is bound by this Agreement and under it.', 72, 72);
        write(pdf, spaced('unlimited liability'), 72, 100);
        write(pdf, spaced('ThisAgreementisunlimited'), 72, 130);
      }),
    );
    expect(body(text)).toContain('unlimited liability');
    expect(body(text)).toContain('This Agreement is unlimited');
  });

  it('joins letters that spaces without width part', async () => {
    const text = await composed(
      makePdf((pdf) => {
        pdf.text('The liability is', 72, 72, { lineBreak: false });
        let x = 76 + pdf.widthOfString('The liability is');
        for (const letter of 'unlimited') {
          write(pdf, `${letter} `, x, 72);
          x += pdf.widthOfString(letter);
        }
      }),
    );
    expect(body(text)).toContain('The liability is unlimited');
  });
});
