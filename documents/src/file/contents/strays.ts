import { beginsOtherwise } from '../file-kind.ts';

/** What stands in a file before and behind the PDF that it is. */
export interface Strays {
  /** More than blanks, commands for a printer and the like. */
  readonly before: boolean;
  /** Another PDF, as where two were copied into one file. */
  readonly behind: boolean;
  /** Something else behind an end mark that is no update of the file. */
  readonly other: boolean;
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

/** The longest line that a comment may be; a PDF's lines are no longer. */
const COMMENT = 255;

/**
 * Blanks and comments without prose: what a tool signs a file with, or what makes a copy a file of its own. A comment in
 * which two words follow each other may be a sentence.
 */
const SAYS_NOTHING = new RegExp(
  String.raw`(?:[\s\0]|% Written by [^\r\n]{0,60}[\r\n]|%(?!%EOF|PDF-|[^\r\n]*[A-Za-z]{2} +[A-Za-z]{2})[\x20-\x7e]{0,${COMMENT}}(?:[\r\n]|$))*`,
  'y',
);

/** An object of a file begins with a dictionary, an array, a string, a name, a number or a word for none. */
const OBJECT = String.raw`\d+\s+\d+\s+obj\b(?=\s*(?:%|[<[(/+\-.\d]|(?:true|false|null|endobj)\b))`;

/**
 * What may follow an end mark: nothing, the objects or the table of an update or of a file made for the web, and the end
 * of a file that stands in this one.
 */
const GOES_ON = new RegExp(String.raw`^(?:$|%%EOF|${OBJECT}|xref\b|startxref\b|endstream\b)`);

const IS_OBJECT = new RegExp(`^${OBJECT}`);

const END_OF_OBJECT = 'endobj';
/** What may follow an object: another one, the table, or its end once more, as some programs write it. */
const AFTER_OBJECT = new RegExp(
  String.raw`^(?:$|%%EOF|${OBJECT}|xref\b|trailer\b|startxref\b|endstream\b|endobj\b)`,
);

/** Objects behind an end mark are those of an update, which says where they stand; those that none does are no part of it. */
const TABLE = 'startxref';

/** Where what says nothing ends that begins at a byte. */
function passOver(file: Buffer, from: number): number {
  let start = from;
  for (;;) {
    SAYS_NOTHING.lastIndex = 0;
    const passed = SAYS_NOTHING.exec(file.toString('latin1', start, start + WITHIN))![0].length;
    if (passed === 0) return start;
    start += passed;
  }
}

/** Whether something follows the objects that stand behind a place, or nothing says where these are. */
function hasLooseObjects(file: Buffer, from: number): boolean {
  if (file.indexOf(TABLE, from) < 0) return true;
  for (let at = file.indexOf(END_OF_OBJECT, from); at >= 0; at = file.indexOf(END_OF_OBJECT, at + 1)) {
    const start = passOver(file, at + END_OF_OBJECT.length);
    if (!AFTER_OBJECT.test(file.toString('latin1', start, start + WITHIN))) return true;
  }
  return false;
}

function hasOther(file: Buffer): boolean {
  let hasObjects = false;
  for (let at = file.indexOf(END); at >= 0; at = file.indexOf(END, at + 1)) {
    const start = passOver(file, at + END.length);
    const rest = file.toString('latin1', start, start + WITHIN);
    if (!HEADER.test(rest) && !GOES_ON.test(rest)) return true;
    if (!IS_OBJECT.test(rest)) continue;
    // What follows the first of them is gone through once.
    if (hasObjects ? file.indexOf(TABLE, start) < 0 : hasLooseObjects(file, start)) return true;
    hasObjects = true;
  }
  return false;
}

/** Looks for what stands in a file beside its PDF. */
export function findStrays(bytes: Uint8Array): Strays {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { before: beginsOtherwise(bytes), behind: hasSecondHeader(file), other: hasOther(file) };
}
