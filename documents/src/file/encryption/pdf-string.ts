/** A string of a PDF, and the bytes of the file that it takes. */
export interface PdfString {
  readonly value: Buffer;
  /** Of its first delimiter, and after its last. */
  readonly start: number;
  readonly end: number;
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function readHex(text: string, start: number): PdfString {
  const end = text.indexOf('>', start) + 1;
  const digits = text.slice(start + 1, end - 1).replace(/\s/g, '');
  return { value: Buffer.from(digits.padEnd(digits.length + (digits.length % 2), '0'), 'hex'), start, end };
}

function readLiteral(text: string, start: number): PdfString | undefined {
  let value = '';
  let depth = 1;
  for (let at = start + 1; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === '\\') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0];
      const next = text.charAt(at + 1);
      value += octal ? String.fromCharCode(Number.parseInt(octal, 8) & 0xff) : (ESCAPED[next] ?? next);
      at += octal?.length ?? 1;
      continue;
    }
    if (letter === '(') depth++;
    if (letter === ')') depth--;
    if (depth === 0) return { value: Buffer.from(value, 'latin1'), start, end: at + 1 };
    value += letter;
  }
  return undefined;
}

/**
 * The string that a key of a dictionary stands before (ISO 32000-1, 7.3.4).
 * @param text bytes of the file as Latin-1
 */
export function stringAfter(text: string, key: string): PdfString | undefined {
  const found = new RegExp(`/${key}\\s{0,20}(?=[(<])`).exec(text);
  if (!found) return undefined;
  const start = found.index + found[0].length;
  return text.charAt(start) === '(' ? readLiteral(text, start) : readHex(text, start);
}

/** Writes bytes as a string of just `length` bytes, blanks behind it included; undefined if they do not fit. */
export function writeString(value: Uint8Array, length: number): string | undefined {
  const bytes = Buffer.from(value);
  const hex = `<${bytes.toString('hex')}>`;
  if (hex.length <= length) return hex.padEnd(length);
  const literal = `(${bytes
    .toString('latin1')
    .replace(/[\\()]/g, '\\$&')
    .replaceAll('\r', '\\r')})`;
  return literal.length <= length ? literal.padEnd(length) : undefined;
}
