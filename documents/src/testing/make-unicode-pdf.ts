import { assemblePdf, pdfStream } from './assemble-pdf.ts';

/** A line of text in any script, at points from the top left of an A4 page. */
export interface UnicodeLine {
  /** As drawn, from left to right: right-to-left text has its last letter first. */
  readonly drawn: string;
  readonly x: number;
  readonly y: number;
}

const HEIGHT = 842;

const hex = (code: number): string => code.toString(16).padStart(4, '0');

/** A map that says of each code used that it is the character itself. */
function toUnicode(lines: readonly UnicodeLine[]): string {
  const codes = [...new Set(lines.flatMap(({ drawn }) => drawn.split('')))].map((unit) =>
    hex(unit.charCodeAt(0)),
  );
  const entries = codes.map((code) => `1 beginbfchar <${code}> <${code}> endbfchar`);
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <0000> <ffff> endcodespacerange
${entries.join('\n')}
endcmap end end`;
}

function draw({ drawn, x, y }: UnicodeLine): string {
  const codes = Array.from({ length: drawn.length }, (_, index) => hex(drawn.charCodeAt(index))).join('');
  return `BT /F1 12 Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm <${codes}> Tj ET`;
}

/**
 * A PDF in a font without glyphs, which is drawn as a typewriter does: 0.6 em for each character.
 * @param mapped whether the font says which characters its codes are
 */
export function makeUnicodePdf(lines: readonly UnicodeLine[], mapped = true): Uint8Array {
  return assemblePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${HEIGHT}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    pdfStream(lines.map(draw).join('\n')),
    '<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 8 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 600 /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /Test /Flags 5 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    pdfStream(toUnicode(mapped ? lines : [])),
  ]);
}
