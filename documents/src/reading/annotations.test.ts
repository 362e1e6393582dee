import { describe, expect, it } from 'vitest';
import { assemblePdf, onePage, pdfStream } from '../testing/assemble-pdf.ts';
import { readContract } from './read-contract.ts';

const CLAUSE = 'The liability of the Contractor is unlimited.';
const FONT = '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';
const SHOWS_TEN = pdfStream(
  '/Tx BMC BT /F1 10 Tf 2 4 Td (The cap is USD 10.00) Tj ET EMC',
  `/Type /XObject /Subtype /Form /BBox [0 0 340 16] /Resources << ${FONT} >> `,
);

/** A page of one line with an annotation below it; more objects are numbered from 6. */
const annotated = (annotation: string, ...more: string[]) => annotatedIn('', annotation, ...more);

/** The same in a form of these fields. */
const annotatedIn = (fields: string, annotation: string, ...more: string[]) =>
  readContract(
    assemblePdf([
      ...onePage('The parties agree as follows.', {
        catalog: `/AcroForm << /Fields [${fields}] /DA (/F1 10 Tf 0 g) /DR << ${FONT} >> >>`,
        page: '/Annots [5 0 R]',
      }),
      `<< /Type /Annot ${annotation.includes('/Rect') ? '' : '/Rect [72 600 412 616]'} ${annotation} >>`,
      ...more,
    ]),
  );

const codesOf = ({ reading }: Awaited<ReturnType<typeof annotated>>) =>
  reading!.warnings.map(({ code }) => code).filter((code) => code !== 'no-contract');

describe('what annotations and fields say', () => {
  it.each([
    ['a highlight', '/Subtype /Highlight /QuadPoints [72 616 412 616 72 600 412 600]'],
    ['an underline', '/Subtype /Underline /QuadPoints [72 616 412 616 72 600 412 600]'],
    ['a note', '/Subtype /Text'],
    ['a square', '/Subtype /Square'],
    ['a caret', '/Subtype /Caret'],
    ['an open window', '/Subtype /Popup /Open true'],
  ])('reads the comment of %s, and says that there is one', async (_, entries) => {
    const text = await annotated(`${entries} /F 4 /Contents (${CLAUSE})`);
    expect(text.text).toContain(CLAUSE);
    expect(codesOf(text)).toEqual(['comment']);
  });

  it.each([
    ['a stamp', '/Subtype /Stamp'],
    ['a square', '/Subtype /Square'],
    ['a text box', '/Subtype /FreeText /DA (/F1 10 Tf 0 g)'],
  ])(
    'reads what %s shows that is invisible to viewers alone that do not know its kind',
    async (_, entries) => {
      const text = await annotated(`${entries} /F 5 /AP << /N 6 0 R >>`, SHOWS_TEN);
      expect(text.text).toContain('The cap is USD 10.00');
    },
  );

  it.each([
    ['as usual', ''],
    ['of its own', '/BS << /W 1 /S /S >> /Border [0 0 0]'],
    ['that is given', '/Border [0 0 1]'],
  ])('names a link so low that its border is a line, with a border %s', async (_, entries) => {
    const { pages } = await annotated(`/Subtype /Link /F 4 /Rect [72 696 300 697] ${entries}`);
    expect(pages[0]!.unread).toMatchObject([{ detail: 'the border of a link is a line' }]);
  });

  it.each(['/Border [0 0 0] /Rect [72 696 300 697]', '/Rect [72 690 300 702]'])(
    'does not name a link that strikes nothing out: %s',
    async (entries) => {
      const { pages } = await annotated(`/Subtype /Link /F 4 ${entries}`);
      expect(pages[0]!.unread ?? []).toEqual([]);
    },
  );

  it('names a place that is marked to be blacked out and is not', async () => {
    const { pages } = await annotated(`/Subtype /Redact /F 4 /OverlayText (${CLAUSE})`);
    expect(pages[0]!.unread).toMatchObject([{ detail: 'a place is marked to be blacked out' }]);
  });

  it('says nothing of a comment that repeats what stands on the page', async () => {
    const text = await annotated('/Subtype /Highlight /F 4 /Contents (The parties agree as follows.)');
    expect(codesOf(text)).toEqual([]);
  });

  it.each([
    ['that no appearance shows', `/Contents (${CLAUSE})`],
    ['in styled text only', `/RC (<body><p>${CLAUSE}</p></body>)`],
  ])('reads a text box %s', async (_, entries) => {
    const text = await annotated(`/Subtype /FreeText /F 4 /DA (/Unknown 10 Tf 0 g) ${entries}`);
    expect(text.text).toContain(CLAUSE);
  });

  it.each([
    ['a comment', '/Subtype /Text'],
    ['a stamp', '/Subtype /Stamp'],
    ['a field', `/Subtype /Widget /FT /Tx /T (a) /V (${CLAUSE})`],
  ])('keeps what %s says apart where it is not shown', async (_, entries) => {
    const text = await annotated(`${entries} /F 2 /Contents (${CLAUSE})`);
    expect(text.text).not.toContain(CLAUSE);
    expect(text.pages[0]!.hidden).toMatchObject([{ why: 'hidden-annotation', text: CLAUSE }]);
  });

  it.each([
    ['in the file only', '/Subtype /Stamp /F 2'],
    ['in print only', '/Subtype /Stamp /F 36'],
  ])('names an annotation that says nothing by itself and is shown %s', async (_, entries) => {
    const text = await annotated(`${entries} /AP << /N 6 0 R >>`, SHOWS_TEN);
    expect(text.text).not.toContain('USD 10');
    expect(text.pages[0]!.hidden).toMatchObject([{ why: 'hidden-annotation' }]);
  });

  it.each([
    [
      'what is drawn by hand',
      '/Subtype /Ink /F 4 /InkList [[72 600 90 616 108 600 126 616]]',
      'something is drawn by hand',
    ],
    [
      'the label of a button',
      '/Subtype /Widget /F 4 /FT /Btn /Ff 65536 /MK << /CA (The cap is USD 10) >>',
      'the label of a button cannot be drawn',
    ],
    [
      'a box that is ticked and whose field is not',
      '/Subtype /Widget /F 4 /FT /Btn /T (a) /AS /Yes /V /Off',
      'a box is ticked otherwise than its field says',
    ],
    [
      'a box that is not ticked and whose field is',
      '/Subtype /Widget /F 4 /FT /Btn /T (a) /AS /Off /V /Yes',
      'a box is ticked otherwise than its field says',
    ],
    [
      'a stamp without an appearance',
      '/Subtype /Stamp /F 4 /Name /NotApproved',
      'a stamp of which the file gives the name alone',
    ],
    ['a film', '/Subtype /Movie /F 4', 'a film, sound or model is not read'],
    ['a model', '/Subtype /3D /F 4', 'a film, sound or model is not read'],
    [
      'an annotation of a layer',
      '/Subtype /Stamp /F 4 /OC << /Type /OCG /Name (a) >> /AP << /N 6 0 R >>',
      'an annotation belongs to a layer that may be switched off',
    ],
  ])('names as unread %s', async (_, entries, detail) => {
    const { pages } = await annotated(entries, SHOWS_TEN);
    expect(pages[0]!.unread).toContainEqual(expect.objectContaining({ detail }));
  });

  it('names the value of a field that shows another one', async () => {
    const field = '/Subtype /Widget /F 4 /FT /Tx /T (a) /V (The cap is USD 1,000,000) /AP << /N 6 0 R >>';
    const text = await annotated(field, SHOWS_TEN);
    expect(text.text).toContain('USD 10');
    expect(text.pages[0]!.hidden).toMatchObject([{ text: 'The cap is USD 1,000,000' }]);
  });

  it.each(['The cap is USD 10.00', '10'])(
    'takes no offence at a field that shows its value: %s',
    async (value) => {
      const field = `/Subtype /Widget /F 4 /FT /Tx /T (a) /V (${value}) /AP << /N 6 0 R >>`;
      expect((await annotated(field, SHOWS_TEN)).pages[0]!.hidden).toEqual([]);
    },
  );

  it.each([
    ['unlimited', 'limited', '5 0 R', 'partly-read'],
    ['limited', 'unlimited', '5 0 R', 'partly-read'],
    ['limited', 'unlimited', '', 'partly-read'],
    ['limited', 'limited', '5 0 R', 'read'],
  ])('holds a list that keeps %s and shows %s, in a form of [%s], for %s', async (...given) => {
    const [kept, shown, fields, status] = given;
    const options = `/Opt [[(${kept}) (${shown})] [(none) (none)]]`;
    const { pages } = await annotatedIn(
      fields,
      `/Subtype /Widget /F 4 /FT /Ch /Ff 131072 /T (cap) /V (${kept}) ${options} /DA (/F1 12 Tf 0 g)`,
    );
    expect(pages[0]!.status).toBe(status);
  });

  it.each([
    ['ticked', '/AS /Yes', '☒'],
    ['not ticked', '/AS /Off', '☐'],
    ['ticked by its value alone', '/V /Yes', '☒'],
  ])('writes down a box that is %s', async (_, entries, mark) => {
    const text = await annotated(`/Subtype /Widget /F 4 /FT /Btn /T (a) ${entries}`);
    expect(text.text).toContain(mark);
  });

  it('keeps an option apart whose box is not ticked', async () => {
    const options = (value: string) =>
      `/Subtype /Widget /F 4 /FT /Btn /T (a) /AS /${value} /Rect [40 716 60 732]`;
    const unticked = await annotated(options('Off'));
    expect(unticked.text).not.toContain('agree');
    expect(unticked.pages[0]!.hidden).toMatchObject([
      { why: 'choice-not-taken', text: 'The parties agree as follows.' },
    ]);
    expect(codesOf(unticked)).toEqual(['choice-not-taken']);
    expect((await annotated(options('Yes'))).text).toBe('☒ The parties agree as follows.');
  });
});

describe('a field that must be filled in', () => {
  const field = (entries: string) => annotatedIn('5 0 R', `/Subtype /Widget /F 4 /T (fee) ${entries}`);
  const detailsOf = async (entries: string) =>
    (await field(entries)).pages.flatMap(({ unread = [] }) => unread.map(({ detail }) => detail));
  const EMPTY = 'a field that must be filled in is empty';

  it.each(['/FT /Tx /Ff 2', '/FT /Tx /Ff 2 /V ( )', '/FT /Ch /Ff 131074 /Opt [(USD) (EUR)]'])(
    'is told where it is empty: %s',
    async (entries) => {
      expect(await detailsOf(entries)).toContain(EMPTY);
    },
  );

  it.each([
    ['filled in', '/FT /Tx /Ff 2 /V (USD 10)'],
    ['one that may stay empty', '/FT /Tx'],
    ['a place for a signature', '/FT /Sig /Ff 2'],
  ])('is not %s', async (_, entries) => {
    expect(await detailsOf(entries)).not.toContain(EMPTY);
  });
});
