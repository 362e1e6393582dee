/** A stream as a PDF object. */
export const pdfStream = (content: string, entries = ''): string =>
  `<< /Length ${content.length} ${entries}>>\nstream\n${content}\nendstream`;

/**
 * A PDF of just these objects, numbered from 1; the first is its catalogue.
 * @param objects as Latin-1
 */
export function assemblePdf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const xref = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + xref + trailer, 'latin1');
}

/** The first four objects of a PDF of one page that shows a line of text; more objects are numbered from 5. */
export const onePage = (text: string, { catalog = '', page = '' } = {}): string[] => [
  `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${page}
    /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>`,
  pdfStream(`BT /F1 12 Tf 72 720 Td (${text}) Tj ET`),
];

/**
 * A PDF of one page with a second font, `/F2`, that is drawn as Helvetica and says by a map of its own what it shows.
 * @param entries of the map, e.g. `1 beginbfchar <41> <0042> endbfchar`
 * @param more entries of the page, e.g. `/Rotate 90`
 */
export function pageInTwoFonts(content: string, entries: string, more = ''): Uint8Array {
  const [catalog = '', pages = '', page = ''] = onePage('', { page: more });
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 5 0 R >>';
  return assemblePdf([
    catalog,
    pages,
    page.replace('/F1 <<', `/F2 ${font} /F1 <<`),
    pdfStream(content),
    pdfStream(`begincmap 1 begincodespacerange <00> <ff> endcodespacerange\n${entries}\nendcmap`),
  ]);
}
