import { assemblePdf, pdfStream } from './assemble-pdf.ts';

/** What makes a page heavy. */
interface Heavy {
  readonly content: string;
  /** Entries of its resources, e.g. `/XObject << /X 6 0 R >>`. */
  readonly resources?: string;
  /** Entries of the page. */
  readonly page?: string;
  /** Objects, numbered from 6. */
  readonly objects?: readonly string[];
}

const HELVETICA = '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';

/** A PDF of three pages: a line of text, what is heavy, and the line once more. */
function between(line: string, { content, resources = '', page = '', objects = [] }: Heavy): Uint8Array {
  const pageOf = (contents: number, more = '', named = '') =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} 0 R ${more} /Resources << ${HELVETICA} ${named} >> >>`;
  return assemblePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R 3 0 R] /Count 3 >>',
    pageOf(5),
    pageOf(6 + objects.length, page, resources),
    pdfStream(`BT /F1 12 Tf 72 720 Td (${line}) Tj ET`),
    ...objects,
    pdfStream(content),
  ]);
}

const form = (content: string, resources: string): string =>
  pdfStream(content, `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << ${resources} >> `);

const calculator = (rounds: number): string =>
  pdfStream(
    `{ ${'sin cos mul 2 copy add exch '.repeat(rounds)} pop }`,
    '/FunctionType 4 /Domain [0 595 0 842] /Range [0 1] ',
  );

/** Forms that draw the next one many times. */
const nested = (depth: number, times: number): string[] =>
  Array.from({ length: depth }, (_, index) =>
    form(index < depth - 1 ? '/X Do '.repeat(times) : '0 0 5 5 re f', `/XObject << /X ${7 + index} 0 R >>`),
  );

/** Pages that take more time or memory than any page of a contract, by what they take it for, within a page of this line. */
export const HEAVY_PAGES: Readonly<Record<string, (line: string) => Uint8Array>> = {
  'a form that draws itself': (line) =>
    between(line, {
      content: '/X Do',
      resources: '/XObject << /X 6 0 R >>',
      objects: [form('/X Do /X Do', '/XObject << /X 6 0 R >>')],
    }),
  'forms of forms of forms': (line) =>
    between(line, { content: '/X Do', resources: '/XObject << /X 6 0 R >>', objects: nested(17, 2) }),
  'a million areas': (line) => between(line, { content: '0 0 9 9 re f '.repeat(1_000_000) }),
  'half a million marks in one another': (line) => between(line, { content: '/P BMC '.repeat(500_000) }),
  'a shade that is calculated': (line) =>
    between(line, {
      content: '/S sh '.repeat(200),
      resources:
        '/Shading << /S << /ShadingType 1 /ColorSpace /DeviceGray /Domain [0 595 0 842] /Function 6 0 R >> >>',
      objects: [calculator(3000)],
    }),
  'a pattern in steps of nothing': (line) =>
    between(line, {
      content: '/Pattern cs /P scn 0 0 500 500 re f',
      resources: '/Pattern << /P 6 0 R >>',
      objects: [
        pdfStream(
          '0 0 5 5 re f',
          '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 60 60] /XStep .001 /YStep .001 /Resources << >> ',
        ),
      ],
    }),
};

/** A page with so many annotations. */
export const pageOfAnnotations = (line: string, count: number): Uint8Array =>
  between(line, {
    content: '',
    page: `/Annots [${'<< /Subtype /Square /Rect [100 100 103 103] >> '.repeat(count)}]`,
  });

/** A page with a picture of so many pixels to a side, of which the file holds none. */
export const pageOfHugePicture = (line: string, side: number): Uint8Array =>
  between(line, {
    content: 'q 400 0 0 400 72 72 cm /I Do Q',
    resources: '/XObject << /I 6 0 R >>',
    objects: [
      pdfStream(
        ' '.repeat(1000),
        `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceGray /BitsPerComponent 8 `,
      ),
    ],
  });
