import { beforeAll, describe, expect, it } from 'vitest';
import { longSample } from '../../testing/long-sample.ts';
import { printSample, textsOf, unspaced } from '../../testing/print-sample.ts';
import { readPdf } from '../../testing/read-pdf.ts';
import { aFinding, aSection } from '../../testing/sample-request.ts';
import { readFonts } from '../fonts/read-fonts.ts';
import { pdfRenderer } from './pdf-renderer.ts';
import { openTypefaces } from './typefaces.ts';

const render = pdfRenderer(openTypefaces(readFonts())).render;

describe('the PDF report', () => {
  let bytes: Uint8Array;
  let pdf: Awaited<ReturnType<typeof readPdf>>;
  beforeAll(async () => {
    bytes = await render(await printSample(longSample));
    pdf = await readPdf(bytes);
  });

  it('says everything, in order', async () => {
    const expected = textsOf(await printSample(longSample)).map(unspaced);
    const text = unspaced(pdf.text);
    let from = 0;
    for (const each of expected.filter((each) => each !== '')) {
      const at = text.indexOf(each, from);
      expect(at, each).toBeGreaterThanOrEqual(from);
      from = at;
    }
  });

  it('has the same bytes for the same report, whenever it is written and after whatever other report', async () => {
    await render(await printSample({ sections: [aSection('law', 'non\u2011compete')], findings: [] }));
    expect(Buffer.from(await render(await printSample(longSample))).equals(bytes)).toBe(true);
  });

  it('is tagged, in English, with a title that viewers show', () => {
    expect(pdf.marked).toBe(true);
    expect(pdf.info).toMatchObject({
      Language: 'en',
      Title: expect.stringContaining('Contract review report'),
    });
    expect(pdf.raw).toContain('/DisplayDocTitle true');
  });

  it('tags headings, tables, lists and quotes as what they are', () => {
    const tags = JSON.stringify(pdf.pages.map(({ structure }) => structure));
    for (const tag of [
      'H1',
      'H2',
      'H3',
      'H4',
      'P',
      'L',
      'LI',
      'Table',
      'TR',
      'TH',
      'TD',
      'BlockQuote',
      'Link',
    ]) {
      expect(tags).toContain(`"role":"${tag}"`);
    }
  });

  it('closes on each page what it opens', () => {
    expect(pdf.pages.every(({ balanced }) => balanced)).toBe(true);
  });

  it('embeds every font', () => {
    const fonts = pdf.raw.match(/\/Type \/FontDescriptor/g)!.length;
    expect(fonts).toBe(4);
    expect(pdf.raw.match(/\/FontFile2? /g)).toHaveLength(fonts);
  });

  it('claims PDF/UA-1, and holds no list of glyphs that could be incomplete', () => {
    const source = Buffer.from(bytes).toString('latin1');
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(source).not.toContain('/CIDSet');
  });

  it('is A4 on every page', () => {
    const sizes = new Set(pdf.pages.map(({ width, height }) => `${width} x ${height}`));
    expect([...sizes]).toEqual(['595.28 x 841.89']);
  });

  it('has page numbers, the run and the models at the foot of every page', () => {
    pdf.pages.forEach(({ furniture }, index) => {
      expect(furniture).toContain(`Page ${index + 1} of ${pdf.pages.length}`);
      expect(furniture).toContain('run-5f0c2a9b7d31e486');
      expect(furniture).toContain('eu.anthropic.claude-sonnet-4-6');
    });
  });

  it('leads from the risk table to the findings', () => {
    const links = pdf.pages.flatMap((page) => page.links);
    expect(links).toHaveLength(40);
    expect(pdf.destinations).toEqual(expect.arrayContaining(links));
  });

  it('lists its parts for viewers', () => {
    expect(pdf.outline.map(({ title }) => title)).toContain('Risks by severity');
    expect(pdf.outline.find(({ title }) => title === 'Findings by section')!.items).toHaveLength(8);
  });

  it('leaves no heading at the foot of a page without what it heads', () => {
    for (const { text } of pdf.pages) {
      expect(unspaced(text)).not.toMatch(
        /(Reviewandapproval|Findingsbysection|Risksbyseverity|\d\.[A-Z]\w+)$/,
      );
    }
  });
});

it('carries a table row over pages that no page can hold', async () => {
  const title = (number: number) =>
    `${'A section with a title as long as titles may be, '.repeat(2)}${number}`;
  const ids = Array.from({ length: 40 }, (_, index) => `section-${index}`);
  const report = await printSample({
    sections: ids.map((id, index) => aSection(id, title(index))),
    findings: [],
    decisions: [
      {
        decision: 'request-changes',
        by: 'a.lindqvist',
        group: 'legal',
        at: '2026-11-22T10:41:07.000Z',
        changes: ids.map((sectionId) => ({ sectionId, comment: 'Again.' })),
      },
    ],
  });
  const { text, pages } = await readPdf(await render(report));
  const row = textsOf(report).find((each) => each.startsWith('Sent back'))!;
  expect(unspaced(text)).toContain(unspaced(row));
  expect(pages.every(({ balanced, text }) => balanced && text !== '')).toBe(true);
});

describe('characters that the fonts do not hold', () => {
  const sample = (fileName: string, quote: string) => ({
    sections: [aSection('law', 'Law')],
    findings: [aFinding('law-1', { citations: [{ quote, page: 1 }] })],
    request: { fileName },
  });

  it('are shown as boxes, and said to be', async () => {
    const { text, raw } = await readPdf(
      await render(await printSample(sample('契約.pdf', '甲 shall pay 乙'))),
    );
    expect(text).toContain('□□.pdf');
    expect(text).toContain('A box (□) stands for a character');
    expect(raw).toContain('/FontFile2');
  });

  it('are taken from the other family where that has them', async () => {
    const { text } = await readPdf(await render(await printSample(sample('non\u2011compete.pdf', 'x'))));
    expect(text).toContain('non\u2011compete.pdf');
    expect(text).not.toContain('□');
  });
});
