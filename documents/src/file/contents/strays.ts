import { beginsOtherwise } from '../file-kind.ts';

/** What stands in a file before and behind the PDF that it is. */
export interface Strays {
  /** More than blanks, commands for a printer and the like. */
  readonly before: boolean;
  /** Another PDF, as where two were copied into one file. */
  readonly behind: boolean;
}

const END = '%%EOF';
const HEADER = /^[\s\0]*%PDF-\d/;

/** Bytes behind an end mark in which another header is looked for. */
const WITHIN = 1024;

/** Updates of a file follow its end mark, too, but have no header of their own. */
function hasSecondHeader(file: Buffer): boolean {
  for (let at = file.indexOf(END); at >= 0; at = file.indexOf(END, at + 1)) {
    const start = at + END.length;
    if (HEADER.test(file.toString('latin1', start, start + WITHIN))) return true;
  }
  return false;
}

/** Looks for what stands in a file beside its PDF. */
export function findStrays(bytes: Uint8Array): Strays {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { before: beginsOtherwise(bytes), behind: hasSecondHeader(file) };
}
