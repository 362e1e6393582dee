import { beforeAll, describe, expect, it } from 'vitest';
import { longSample } from '../../testing/long-sample.ts';
import { printSample, textsOf, unspaced } from '../../testing/print-sample.ts';
import { readDocx } from '../../testing/read-docx.ts';
import { readFonts } from '../fonts/read-fonts.ts';
import { docxRenderer } from './docx-renderer.ts';
import { obfuscate } from './embed-fonts.ts';

const fonts = readFonts();
const render = docxRenderer(fonts).render;

describe('the Word report', () => {
  let bytes: Uint8Array;
  let docx: ReturnType<typeof readDocx>;
  beforeAll(async () => {
    bytes = await render(await printSample(longSample));
    docx = readDocx(bytes);
  });

  it('says everything, in order', async () => {
    const expected = textsOf(await printSample(longSample)).map(unspaced);
    const text = unspaced(docx.text);
    let from = 0;
    for (const each of expected.filter((each) => each !== '')) {
      const at = text.indexOf(each, from);
      expect(at, each).toBeGreaterThanOrEqual(from);
      from = at;
    }
  });

  it('has the same bytes for the same report, whenever it is written', async () => {
    expect(Buffer.from(await render(await printSample(longSample))).equals(bytes)).toBe(true);
  });

  it('uses only styles that it defines', () => {
    const used = new Set(
      [...docx.part('word/document.xml').matchAll(/<w:pStyle w:val="([^"]+)"/g)].map(([, id]) => id),
    );
    const defined = [...docx.part('word/styles.xml').matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id);
    expect(defined).toEqual(expect.arrayContaining([...used]));
    expect(used).toContain('Heading1');
  });

  it('leads from the risk table to the findings', () => {
    const xml = docx.part('word/document.xml');
    const anchors = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, name]) => name);
    const bookmarks = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name);
    expect(anchors).toHaveLength(40);
    expect(bookmarks).toEqual(expect.arrayContaining(anchors));
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
  });

  it('says in which language a quote is', () => {
    expect(docx.part('word/document.xml')).toContain('<w:lang w:val="de"/>');
  });

  it('names the run and the models at the foot', () => {
    expect(docx.footers).not.toHaveLength(0);
    for (const footer of docx.footers) {
      expect(footer).toContain('run-5f0c2a9b7d31e486');
      expect(footer).toContain('eu.anthropic.claude-sonnet-4-6');
    }
  });

  it('is dated by the report and not by the clock', () => {
    expect(docx.part('docProps/core.xml')).toContain('2026-11-22T14:05:00.000Z');
  });

  it('embeds the fonts that it is set in', () => {
    const keys = [...docx.part('word/fontTable.xml').matchAll(/r:id="rId(\d)" w:fontKey="\{([^}]+)\}"/g)];
    const embedded = keys.map(([, number, key]) =>
      obfuscate(docx.parts[`word/fonts/font${number}.odttf`]!, key!),
    );
    const expected = [fonts.serif, fonts.serifBold, fonts.sans, fonts.sansBold];
    expect(embedded.map((font, index) => expected[index]!.equals(font))).toEqual([true, true, true, true]);
  });

  it('repeats the heads of tables and keeps rows whole', () => {
    const xml = docx.part('word/document.xml');
    const rows = xml.match(/<w:tr>/g)!.length;
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(3);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(rows);
  });
});

it('escapes what a contract says', async () => {
  const report = await printSample({ ...longSample, request: { fileName: '<w:p> & "Söhne".pdf' } });
  const { text } = readDocx(await render(report));
  expect(text).toContain('<w:p> & "Söhne".pdf');
});
