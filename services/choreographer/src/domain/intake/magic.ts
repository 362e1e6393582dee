/** First bytes of what people rename to `.pdf`. */
const SIGNATURES: readonly (readonly [name: string, ...bytes: number[]])[] = [
  ['PNG image', 0x89, 0x50, 0x4e, 0x47],
  ['JPEG image', 0xff, 0xd8, 0xff],
  ['GIF image', 0x47, 0x49, 0x46, 0x38],
  ['TIFF image', 0x49, 0x49, 0x2a, 0x00],
  ['TIFF image', 0x4d, 0x4d, 0x00, 0x2a],
  ['Word document, spreadsheet or ZIP archive', 0x50, 0x4b, 0x03, 0x04],
  ['old Word or Excel document', 0xd0, 0xcf, 0x11, 0xe0],
  ['RTF document', 0x7b, 0x5c, 0x72, 0x74, 0x66],
  ['PostScript document', 0x25, 0x21, 0x50, 0x53],
  ['GZIP archive', 0x1f, 0x8b],
];

/** Readers accept a header within the first kilobyte. */
const HEADER_WITHIN = 1024;

const startsWith = (head: Uint8Array, bytes: readonly number[]) =>
  bytes.every((byte, index) => head[index] === byte);

const isText = (head: Uint8Array) =>
  head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);

export const isPdf = (head: Uint8Array): boolean =>
  Buffer.from(head.subarray(0, HEADER_WITHIN)).includes('%PDF-');

/** What a file is that is no PDF, in the words of the person who sent it. */
export function kindOf(head: Uint8Array): string {
  const known = SIGNATURES.find(([, ...bytes]) => startsWith(head, bytes));
  if (known) return known[0];
  if (/^\s*<(!doctype html|html)/i.test(Buffer.from(head).toString('latin1'))) return 'HTML page';
  return isText(head) ? 'plain text' : 'unknown format';
}
