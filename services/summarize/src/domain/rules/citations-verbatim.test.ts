import { describe, expect, it } from 'vitest';
import { extractedText } from '../../testing/extracted-text.ts';
import { findingCiting, sectionContent } from '../../testing/section-content.ts';
import { citationsVerbatim } from './citations-verbatim.ts';

const document = extractedText('The Seller’s total\nliability shall not\nexceed “the Price” – ever.');
const check = (...quotes: string[]) =>
  citationsVerbatim.check(
    { document, content: sectionContent({ findings: [findingCiting(...quotes)] }) },
    {},
  );

describe('citations-verbatim', () => {
  it('takes a quote across lines, with other quotation marks and dashes', () => {
    expect(check('The Seller\'s total liability shall not exceed "the Price" - ever.')).toEqual([]);
  });

  it('names the quote that is not in the document', () => {
    expect(check('total liability', 'total liabilities')).toMatchObject([
      { path: '/findings/0/citations/1/quote' },
    ]);
  });

  it.each(['   ', 'the Seller’s total', 'liability … exceed'])('refuses the quote %j', (quote) => {
    expect(check(quote)).toHaveLength(1);
  });

  it('checks fields as well', () => {
    const fields = [{ name: 'party', value: 'Acme', citations: [{ quote: 'Acme' }] }];
    expect(citationsVerbatim.check({ document, content: sectionContent({ fields }) }, {})).toMatchObject([
      { path: '/fields/0/citations/0/quote' },
    ]);
  });
});
