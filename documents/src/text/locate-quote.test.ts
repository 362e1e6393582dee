import { describe, expect, it } from 'vitest';
import { makePdf, write } from '../testing/make-pdf.ts';
import { readPages } from '../testing/read-pages.ts';
import { composeText } from './compose-text.ts';
import { locateQuote } from './locate-quote.ts';

const contract = composeText(
  await readPages(
    await makePdf((pdf) => {
      write(pdf, 'The term “Affiliate” means an entity', 72, 100);
      write(pdf, 'under common control – direct or not.', 72, 114);
      write(pdf, 'Liability is limited to', 72, 700);
      pdf.addPage();
      write(pdf, 'the fees paid.', 72, 100);
    }),
  ),
);

describe('locateQuote', () => {
  it('finds a quote whatever its spaces, quotation marks and dashes', () => {
    const found = locateQuote(contract, '"Affiliate" means an  entity under common control - direct');
    expect(contract.text.slice(found!.start, found!.end)).toBe(
      '“Affiliate” means an entity\nunder common control – direct',
    );
    expect(found).toMatchObject({ page: 1, boxes: [{ page: 1 }, { page: 1 }] });
  });

  it('cuts boxes to the quoted words', () => {
    const [whole] = locateQuote(contract, 'the fees paid.')!.boxes;
    const [part] = locateQuote(contract, 'fees')!.boxes;
    expect(part!.left).toBeGreaterThan(whole!.left);
    expect(part!.left + part!.width).toBeLessThan(whole!.left + whole!.width);
  });

  it('follows a quote across a page break', () => {
    expect(locateQuote(contract, 'limited to the fees')).toMatchObject({
      page: 1,
      boxes: [{ page: 1 }, { page: 2 }],
    });
  });

  it.each(['Liability is unlimited', '', '  \n'])('finds nothing for %j', (quote) => {
    expect(locateQuote(contract, quote)).toBeUndefined();
  });
});
