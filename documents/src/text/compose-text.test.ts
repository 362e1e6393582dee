import { extractedTextV1 } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { makePdf, write } from '../testing/make-pdf.ts';
import { readPages } from '../testing/read-pages.ts';
import { composeText } from './compose-text.ts';

const compose = async (draw: (pdf: PDFKit.PDFDocument) => void) =>
  composeText(await readPages(await makePdf(draw)));

const PROSE =
  'The Supplier shall deliver the Goods to the place named in the order and shall bear the risk until delivery. ';

describe('composeText', () => {
  it('gives a document that satisfies its contract and whose offsets cut out the lines', async () => {
    const text = await compose((pdf) =>
      pdf.text('Governing law. New York law governs.').text('Second line.'),
    );
    expect(extractedTextV1.parse(text)).toEqual(text);
    const lines = text.pages[0]!.lines.map(({ start, end }) => text.text.slice(start, end));
    expect(lines).toEqual(['Governing law. New York law governs.', 'Second line.']);
    expect(text).toMatchObject({ version: 1, language: 'en', method: 'text-layer' });
  });

  it('places lines in fractions of the page', async () => {
    const text = await compose((pdf) => write(pdf.fontSize(12), 'Witnesseth', 297.64, 420.94));
    const { left, top, height } = text.pages[0]!.lines[0]!.box;
    expect(left).toBeCloseTo(0.5, 2);
    expect(top).toBeCloseTo(0.5, 1);
    expect(height).toBeLessThan(0.03);
  });

  it('parts paragraphs by an empty line and keeps lines within them', async () => {
    const text = await compose((pdf) => {
      pdf.text(PROSE.repeat(3)).moveDown().text(PROSE.repeat(3));
    });
    const paragraphs = text.text.split('\n\n');
    expect(paragraphs).toHaveLength(2);
    expect(paragraphs[0]!.replaceAll('\n', ' ')).toBe(PROSE.repeat(3).trim());
  });

  it('reads columns one after the other, below what spans them', async () => {
    const text = await compose((pdf) => {
      pdf.text('MASTER SERVICES AGREEMENT BETWEEN THE PARTIES NAMED BELOW IN THIS INSTRUMENT', 72, 72);
      pdf.text(`Left. ${PROSE.repeat(5)}End of left.`, 72, 130, { width: 210 });
      pdf.text(`Right. ${PROSE.repeat(5)}End of right.`, 312, 130, { width: 210 });
    });
    const order = ['MASTER', 'Left.', 'End of left.', 'Right.', 'End of right.'];
    const places = order.map((words) => text.text.indexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('reads a table row by row', async () => {
    const text = await compose((pdf) => {
      for (const [row, [item, fee]] of [
        ['Licence fee', '$1,000'],
        ['Support', '$250'],
        ['Training', '$75'],
      ].entries()) {
        write(pdf, item!, 72, 100 + row * 20);
        write(pdf, fee!, 300, 100 + row * 20);
      }
    });
    expect(text.text.split(/\n+/)).toEqual(['Licence fee\t$1,000', 'Support\t$250', 'Training\t$75']);
  });

  it('keeps an enumerator with its item', async () => {
    const text = await compose((pdf) => {
      for (const [row, label] of ['(a)', '(b)', '(c)', '(d)', '(e)'].entries()) {
        write(pdf, label, 72, 100 + row * 14);
        write(pdf, `the duty number ${row} of the receiving party under this clause`, 120, 100 + row * 14);
      }
    });
    expect(text.text).toContain('(b) the duty number 1 of the receiving party');
  });

  it('moves headers, footers and page numbers behind the body', async () => {
    const text = await compose((pdf) => {
      for (const page of [1, 2, 3]) {
        if (page > 1) pdf.addPage();
        pdf.page.margins.bottom = 0;
        write(pdf, 'CONFIDENTIAL DRAFT', 72, 30);
        write(pdf, `Page ${page} of 3`, 280, 800);
        pdf.page.margins.bottom = 72;
        pdf.text(`This is what page number ${page} says about the rights and `, 72, 150);
        pdf.text('duties of the parties, among which delivery and payment', 72, 164);
      }
    });
    const body = text.text.slice(0, text.bodyEnd);
    expect(body).not.toContain('CONFIDENTIAL DRAFT');
    expect(body).not.toContain('Page 2 of 3');
    expect(text.text.slice(text.bodyEnd)).toContain('Page 2 of 3');
    const roles = text.pages.map((page) => page.lines.map((line) => line.role));
    expect(roles).toEqual(Array(3).fill(['body', 'body', 'header', 'page-number']));
  });

  it('does not take body text at the edge of a page for a header', async () => {
    const text = await compose((pdf) => {
      write(pdf, 'The first page begins right at the top.', 72, 20);
      pdf.addPage();
      write(pdf, 'So does the second one, with other words.', 72, 20);
    });
    expect(text.bodyEnd).toBe(text.text.length);
  });

  it('lets a sentence run across pages', async () => {
    const text = await compose((pdf) => {
      write(pdf, 'The Licensee shall pay the fee within', 72, 700);
      pdf.addPage();
      write(pdf, 'thirty days of the invoice.', 72, 100);
    });
    expect(text.text).toBe('The Licensee shall pay the fee within\nthirty days of the invoice.');
    expect(text.pages.map(({ start, end }) => text.text.slice(start, end))).toEqual([
      'The Licensee shall pay the fee within',
      'thirty days of the invoice.',
    ]);
  });

  it('makes words whole that a line end cut, and keeps real hyphens', async () => {
    const text = await compose((pdf) => {
      write(pdf, 'The Distributor has the exclu-', 72, 100);
      write(pdf, 'sive right and no exclusive duty. A non-', 72, 114);
      write(pdf, 'compete clause applies.', 72, 128);
    });
    expect(text.text.replaceAll('\n', ' ')).toBe(
      'The Distributor has the exclusive right and no exclusive duty. A non-compete clause applies.',
    );
  });

  it('has an empty range for a blank page', async () => {
    const text = await compose((pdf) => pdf.text('One.').addPage().addPage().text('Three.'));
    const [, blank] = text.pages;
    expect(blank).toMatchObject({ lines: [], start: 4, end: 4 });
  });

  it('says that a document without words has no language', () => {
    expect(composeText([])).toMatchObject({ language: 'und', text: '', bodyEnd: 0, pages: [] });
  });
});
