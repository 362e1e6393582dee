import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readContract } from '../reading/read-contract.ts';
import { assemblePdf, onePage, pdfStream } from '../testing/assemble-pdf.ts';
import { makePdf, write } from '../testing/make-pdf.ts';
import { openPdf } from './pdf-document.ts';

const CLAUSE = 'The liability of the Customer is unlimited.';
const WIDTH = 300;
const HEIGHT = 20;

/** A picture of a clause as an object of a PDF. */
async function picture(entries = ''): Promise<string> {
  const pdf = await openPdf(
    await makePdf((page) => write(page.fontSize(11), CLAUSE, 2, 4), { size: [WIDTH, HEIGHT], margin: 0 }),
  );
  const { width, height, pixels } = pdf.render(1, 200);
  pdf.close();
  return pdfStream(
    deflateSync(pixels).toString('latin1'),
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8
      /Filter /FlateDecode ${entries} `,
  );
}

const PLACED = `q ${WIDTH} 0 0 ${HEIGHT} 72 600 cm /Im Do Q`;
const STROKES = Array.from(
  { length: 40 },
  (_, index) => `${72 + index * 5} 600 m ${74 + index * 5} 608 l S`,
).join(' ');

/** A page with a layer that is switched off (object 5) and another object (6). */
function withLayer(content: string, object: string, state = 'OFF'): Uint8Array {
  const [catalog = '', pages = '', page = '', text = ''] = onePage('The parties agree as follows.', {
    catalog: `/OCProperties << /OCGs [5 0 R] /D << /${state} [5 0 R] >> >>`,
  });
  return assemblePdf([
    catalog,
    pages,
    page.replace(
      '/Resources <<',
      '/Resources << /Properties << /L 5 0 R >> /XObject << /Im 6 0 R /Form 7 0 R >>',
    ),
    pdfStream(`${text.slice(text.indexOf('BT'), text.indexOf('ET') + 2)} ${content}`),
    '<< /Type /OCG /Name (L) >>',
    object,
    pdfStream(
      PLACED,
      '/Type /XObject /Subtype /Form /OC 5 0 R /BBox [0 0 595 842] /Resources << /XObject << /Im 6 0 R >> >> ',
    ),
  ]);
}

const unreadOf = async (bytes: Uint8Array) => (await readContract(bytes)).pages[0]!.unread;

describe('pictures that are not displayed', () => {
  it.each([
    ['marked content', `/OC /L BDC ${PLACED} EMC`, ''],
    ['the picture', PLACED, '/OC 5 0 R'],
    ['the form that it stands in', '/Form Do', ''],
  ])('are named where the layer of %s is switched off', async (_, content, entries) => {
    expect(await unreadOf(withLayer(content, await picture(entries)))).toMatchObject([
      { why: 'not-drawn', detail: expect.stringContaining('not displayed') },
    ]);
  });

  it('are named where they are drawn with lines', async () => {
    expect(await unreadOf(withLayer(`/OC /L BDC ${STROKES} EMC`, '<< >>'))).toMatchObject([
      { why: 'not-drawn' },
    ]);
  });

  it.each([
    [
      'a few strokes',
      '72 600 m 72 608 l S 77 600 m 77 608 l S 72 604 m 77 604 l S 80 600 m 80 608 l S 84 600 m 84 608 l S 88 600 m 88 608 l S',
    ],
    [
      'one path of letters',
      `${Array.from({ length: 8 }, (_, at) => `${72 + at * 6} 600 m ${74 + at * 6} 608 l`).join(' ')} S`,
    ],
  ])('are named where they are drawn with %s', async (_, strokes) => {
    expect(await unreadOf(withLayer(`/OC /L BDC ${strokes} EMC`, '<< >>'))).toMatchObject([
      { why: 'not-drawn' },
    ]);
  });

  it('are named where they are no larger than a word', async () => {
    const small = 'q 14 0 0 8 72 600 cm /Im Do Q';
    expect(await unreadOf(withLayer(`/OC /L BDC ${small} EMC`, await picture()))).toMatchObject([
      { why: 'not-drawn' },
    ]);
  });

  it('are named where something covers them', async () => {
    const covered = `${PLACED} 1 g 60 590 400 40 re f`;
    expect(await unreadOf(withLayer(covered, await picture()))).toMatchObject([{ why: 'not-drawn' }]);
  });

  it('are not those of a layer that is on: what they say is to be read', async () => {
    const on = withLayer(`/OC /L BDC ${PLACED} EMC`, await picture(), 'ON');
    expect(await unreadOf(on)).toMatchObject([{ why: 'unexplained-ink' }]);
  });

  it.each([
    ['a few rules', '/OC /L BDC 72 600 m 300 600 l S EMC', '<< >>'],
    [
      'a picture without anything in it',
      PLACED,
      pdfStream(
        '\xf0',
        '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /OC 5 0 R ',
      ),
    ],
  ])('are not %s', async (_, content, object) => {
    expect(await unreadOf(withLayer(content, object))).toEqual([]);
  });
});
