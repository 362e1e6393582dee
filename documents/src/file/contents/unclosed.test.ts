import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { assemblePdf, onePage, pdfStream } from '../../testing/assemble-pdf.ts';
import { makePdf } from '../../testing/make-pdf.ts';
import { openContract } from '../inspect-file.ts';
import { inspectContents } from './inspect-contents.ts';
import { takeApart } from './streams.ts';
import { countUnclosed } from './unclosed.ts';

const FIRST = 'BT /F1 12 Tf 72 720 Td (The parties agree \\(as follows\\).) Tj ET\n';
const LAST = '\nBT /F1 12 Tf 72 660 Td (Liability is unlimited.) Tj ET';

/** A page with something between two lines of text. @param packed as most programs write contents */
function pageWith(content: string, packed = false): Uint8Array {
  const [catalog = '', pages = '', page = ''] = onePage('');
  const whole = FIRST + content + LAST;
  const stream = packed
    ? pdfStream(deflateSync(whole).toString('latin1'), '/Filter /FlateDecode')
    : pdfStream(whole);
  return assemblePdf([catalog, pages, page, stream]);
}

describe('contents with a bracket that is never closed', () => {
  it.each([
    ['a string', 'BT (Second line Tj ET'],
    ['a string in hexadecimal', 'BT <414243 Tj ET'],
    ['an array', 'BT [(Second line) TJ ET'],
    ['an array that the next one ends', 'BT [(Second line) -250 [(more)] TJ ET'],
    ['a dictionary', '/Span << /MCID 0 BDC BT (Second) Tj ET EMC'],
    ['a picture', 'BI /W 1 /H 1 /BPC 8 /CS /G ID x'],
  ])('are told: %s', (_, content) => {
    expect(countUnclosed(takeApart(pageWith(content)))).toBe(1);
    expect(countUnclosed(takeApart(pageWith(content, true)))).toBe(1);
  });

  it('are told to whoever reads the file', async () => {
    const bytes = pageWith('BT [(Second line) TJ ET');
    const pdf = await openContract(bytes);
    const { warnings } = inspectContents(pdf, bytes);
    pdf.close();
    expect(warnings).toMatchObject([
      { code: 'file-damaged', message: expect.stringContaining('never closed') },
    ]);
  });

  it.each([
    ['nothing', ''],
    ['strings in one another', 'BT ((a) \\) (b)) Tj <4142 43> Tj ET'],
    ['dictionaries and arrays', '/Span << /A [1 [2] (x)] /B << /C true >> >> BDC EMC [3 2] 0 d'],
    ['a remark', '% (not closed [\n'],
    ['a picture', 'BI /W 1 /H 1 /BPC 8 /CS /G /D [0 1] ID (\nEI'],
    ['an end without a beginning', '] >>'],
  ])('are none of what programs write: %s', (_, content) => {
    expect(countUnclosed(takeApart(pageWith(content)))).toBe(0);
  });

  it('are none where an array goes on in the next stream', () => {
    const [catalog = '', pages = '', page = ''] = onePage('');
    const whole = [`${FIRST}BT /F1 12 Tf [(Second)`, '(line)] TJ ET'].map((part) => pdfStream(part));
    const sound = assemblePdf([catalog, pages, page.replace('4 0 R', '6 0 R'), ...whole, '[4 0 R 5 0 R]']);
    expect(countUnclosed(takeApart(sound))).toBe(0);
  });

  it('are none of drawings, pictures and text as programs write them', async () => {
    const bytes = await makePdf((pdf) => {
      pdf.text('The parties (both) agree.').rect(10, 10, 20, 20).dash(3, {}).stroke();
      pdf.addPage().font('Courier').text('[x] \\ )(', 72, 72);
    });
    expect(countUnclosed(takeApart(bytes))).toBe(0);
  });
});
