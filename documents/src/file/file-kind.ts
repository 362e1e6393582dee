interface Signature {
  readonly kind: string;
  readonly begins: string;
  /** Where `begins` stands, 0 unless given. */
  readonly at?: number;
  /** What else the beginning holds: Office documents name their parts inside a ZIP. */
  readonly holds?: string;
}

/** How files of a kind begin, as they are named to a lawyer. The first match wins. */
const SIGNATURES: readonly Signature[] = [
  { kind: 'PNG image', begins: '\x89PNG' },
  { kind: 'JPEG image', begins: '\xff\xd8\xff' },
  { kind: 'GIF image', begins: 'GIF8' },
  { kind: 'TIFF image', begins: 'II*\0' },
  { kind: 'TIFF image', begins: 'MM\0*' },
  { kind: 'BMP image', begins: 'BM' },
  { kind: 'WebP image', begins: 'WEBP', at: 8 },
  { kind: 'HEIC image', begins: 'ftyphei', at: 4 },
  { kind: 'Word document (DOCX)', begins: 'PK\x03\x04', holds: 'word/' },
  { kind: 'Excel workbook (XLSX)', begins: 'PK\x03\x04', holds: 'xl/' },
  { kind: 'PowerPoint presentation (PPTX)', begins: 'PK\x03\x04', holds: 'ppt/' },
  { kind: 'OpenDocument text (ODT)', begins: 'PK\x03\x04', holds: 'opendocument.text' },
  { kind: 'ZIP archive', begins: 'PK\x03\x04' },
  { kind: 'ZIP archive', begins: 'PK\x05\x06' },
  { kind: 'old Office document (DOC, XLS or MSG)', begins: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { kind: 'RTF document', begins: '{\\rtf' },
  { kind: 'PostScript document', begins: '%!PS' },
  { kind: 'GZIP archive', begins: '\x1f\x8b' },
];

/** Kinds without a fixed beginning. */
const TEXTUAL: readonly (readonly [looks: RegExp, kind: string])[] = [
  [/^\s*<(?:!doctype html|html|head|body)/i, 'HTML page'],
  [/^\s*<\?xml/i, 'XML document'],
  [/^(?:received|return-path|mime-version|from|delivered-to): /i, 'e-mail message'],
  [/^[\t\r\n\x20-\x7e\x80-\xff]+$/, 'plain text'],
];

/** Enough to see the first names inside a ZIP. */
const SNIFFED_BYTES = 4096;

/** Readers accept a PDF header anywhere in the first kilobyte (ISO 32000-1, implementation note 13). */
const HEADER_WITHIN = 1024;

const head = (bytes: Uint8Array, length: number): string =>
  Buffer.from(bytes.subarray(0, length)).toString('latin1');

/** Whether the file says that it is a PDF. */
export const isPdf = (bytes: Uint8Array): boolean => head(bytes, HEADER_WITHIN).includes('%PDF-');

/** What a file that is not a PDF is instead, in words, e.g. `PNG image`; `unknown content` if nothing fits. */
export function nameFileKind(bytes: Uint8Array): string {
  const beginning = head(bytes, SNIFFED_BYTES);
  const signature = SIGNATURES.find(
    ({ begins, at = 0, holds = '' }) => beginning.startsWith(begins, at) && beginning.includes(holds),
  );
  const text = beginning.replace(/^\xef\xbb\xbf/, '');
  return signature?.kind ?? TEXTUAL.find(([looks]) => looks.test(text))?.[1] ?? 'unknown content';
}
