/** How files of a kind begin, as they are named to a lawyer. */
interface Signature {
  readonly kind: string;
  readonly begins: string;
  /** Where `begins` stands, 0 unless given. */
  readonly at?: number;
  /** What else the beginning holds. */
  readonly holds?: string;
}

/** The first match wins. */
const SIGNATURES: readonly Signature[] = [
  { kind: 'PNG image', begins: '\x89PNG' },
  { kind: 'JPEG image', begins: '\xff\xd8\xff' },
  { kind: 'GIF image', begins: 'GIF8' },
  { kind: 'TIFF image', begins: 'II*\0' },
  { kind: 'TIFF image', begins: 'MM\0*' },
  { kind: 'BMP image', begins: 'BM', holds: '\0\0\0\0' },
  { kind: 'WebP image', begins: 'WEBP', at: 8 },
  { kind: 'HEIC image', begins: 'ftyphei', at: 4 },
  { kind: 'ZIP archive', begins: 'PK\x03\x04' },
  { kind: 'ZIP archive', begins: 'PK\x05\x06' },
  { kind: 'ZIP archive', begins: 'PK\x07\x08' },
  { kind: 'ZIP archive', begins: 'PK00PK' },
  { kind: '7-Zip archive', begins: '7z\xbc\xaf\x27\x1c' },
  { kind: 'RAR archive', begins: 'Rar!\x1a\x07' },
  { kind: 'GZIP archive', begins: '\x1f\x8b' },
  { kind: 'TAR archive', begins: 'ustar', at: 257 },
  { kind: 'CAB archive', begins: 'MSCF\0\0\0\0' },
  { kind: 'program', begins: 'MZ', holds: '\0\0\0\0' },
  { kind: 'attachments of an e-mail (TNEF)', begins: '\x78\x9f\x3e\x22' },
  { kind: 'old Office document (DOC, XLS or MSG)', begins: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { kind: 'RTF document', begins: '{\\rtf' },
  { kind: 'PostScript document', begins: '%!PS' },
  { kind: 'form data (FDF) without its form', begins: '%FDF-' },
];

const matches = (beginning: string, { begins, at = 0, holds = '' }: Signature): boolean =>
  beginning.startsWith(begins, at) && beginning.includes(holds);

/** A ZIP whose first entry is one of these is an Office file (ECMA-376 part 2; ODF 1.3 part 2). */
const OFFICE_FIRST = /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|customXml\/|mimetype|word\/|xl\/|ppt\/)/;
const OFFICE_PARTS: readonly (readonly [part: string, kind: string])[] = [
  ['word/', 'Word document (DOCX)'],
  ['xl/', 'Excel workbook (XLSX)'],
  ['ppt/', 'PowerPoint presentation (PPTX)'],
  ['opendocument.text', 'OpenDocument text (ODT)'],
];

/** Where the first entry of a ZIP is named (PKWARE APPNOTE, 4.3.7). */
const ZIP_NAME_AT = 30;

/** A message begins with its header: lines of `Name: value`, one of which only messages have. */
const MESSAGE =
  /^(?:From [^\n]+\n)?(?:[a-z][a-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)*(?:received|return-path|mime-version|message-id|from|to|date|subject|delivered-to|x-mailer|content-transfer-encoding): /i;

/** The line before each message of a mailbox file (RFC 4155). */
const MAILBOX = /^From \S+ [^\n]*\d\d:\d\d[^\n]*\n/;

/** The parts of a message that stand one after the other, without its header. */
const PARTS = /^(?:content-type:\s*multipart\/|--[^\n]+\n(?:[a-z-]+:[^\n]*\n)*content-[a-z-]+:)/i;

/** Kinds without a fixed beginning that may hold the bytes of a whole PDF. */
const CARRIERS: readonly (readonly [looks: RegExp, kind: string])[] = [
  [/^\s*<(?:!doctype html|html|head|body)/i, 'HTML page'],
  [/^\s*<\?xml/i, 'XML document'],
  [MESSAGE, 'e-mail message'],
  [MAILBOX, 'e-mail message'],
  [PARTS, 'e-mail message'],
  [/^BEGIN:V(?:CARD|CALENDAR)/i, 'address card or calendar'],
];

/** Enough to see the first names inside a ZIP. */
const SNIFFED_BYTES = 4096;

/** Readers accept a PDF header anywhere in the first kilobyte (ISO 32000-1, implementation note 13). */
const HEADER_WITHIN = 1024;

const PLAIN_TEXT = /^[\t\r\n\x20-\x7e\x80-\xff]+$/;

const head = (bytes: Uint8Array, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.byteLength)).toString('latin1');

/** A kind that a file has by how it begins, so that a PDF which stands further on is only its cargo. */
function carrierKind(beginning: string): string | undefined {
  if (beginning.startsWith('PK') && OFFICE_FIRST.test(beginning.slice(ZIP_NAME_AT))) {
    const part = OFFICE_PARTS.find(([name]) => beginning.includes(name));
    if (part) return part[1];
  }
  const signature = SIGNATURES.find((known) => matches(beginning, known));
  if (signature) return signature.kind;
  const text = beginning.replace(/^\xef\xbb\xbf/, '');
  return CARRIERS.find(([looks]) => looks.test(text))?.[1];
}

/**
 * Whether a file is a PDF by how it begins: its header may follow some junk, as readers accept it, but not the
 * beginning of another kind of file. A ZIP or an e-mail that carries a PDF is a ZIP or an e-mail.
 * @param bytes the file, or its first four kilobytes
 */
export function isPdf(bytes: Uint8Array): boolean {
  const beginning = head(bytes, SNIFFED_BYTES);
  if (beginning.startsWith('%PDF-')) return true;
  return beginning.slice(0, HEADER_WITHIN).includes('%PDF-') && carrierKind(beginning) === undefined;
}

/** What may precede a header without saying anything: blanks, commands for a printer, the answer of a web server. */
const BEFORE_HEADER =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: printers are spoken to so
  /^(?:\xef\xbb\xbf)?[\s\0]*(?:\x1b%-12345X(?:@PJL[^\n]*\n)*|HTTP\/\d[^\n]*\n(?:[\w-]+:[^\n]*\n)*)?[\s\0]*$/;

/** Whether something stands before the header of a PDF that viewers leave out, and that is more than junk. */
export function beginsOtherwise(bytes: Uint8Array): boolean {
  const beginning = head(bytes, HEADER_WITHIN);
  const header = beginning.indexOf('%PDF-');
  return header > 0 && !BEFORE_HEADER.test(beginning.slice(0, header));
}

/**
 * What a file that is not a PDF is instead, in words, e.g. `PNG image`; `unknown content` if nothing fits.
 * @param bytes the file, or its first four kilobytes
 */
export function nameFileKind(bytes: Uint8Array): string {
  const beginning = head(bytes, SNIFFED_BYTES);
  return carrierKind(beginning) ?? (PLAIN_TEXT.test(beginning) ? 'plain text' : 'unknown content');
}
