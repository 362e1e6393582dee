import { objectsOf, referencesIn } from './objects.ts';
import { type FileParts, filtersOf, inflate, isFlate, type Stream } from './streams.ts';

/** Bytes of page content that are looked through together; a file with more consists of drawings. */
const MOST = 64 * 1024 * 1024;

const [OPEN, CLOSE, ESCAPE, COMMENT] = [0x28, 0x29, 0x5c, 0x25];
const [LESS, GREATER, ARRAY, END_ARRAY, NAME] = [0x3c, 0x3e, 0x5b, 0x5d, 0x2f];

/** ISO 32000-1, 7.2.2: what ends a word of page content. */
const ENDS_WORD = new Uint8Array(256);
for (const code of [
  0,
  9,
  10,
  12,
  13,
  32,
  OPEN,
  CLOSE,
  LESS,
  GREATER,
  ARRAY,
  END_ARRAY,
  NAME,
  COMMENT,
  0x7b,
  0x7d,
])
  ENDS_WORD[code] = 1;

const isHex = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x46) ||
  (code >= 0x61 && code <= 0x66) ||
  code <= 0x20;

/** Where a string ends that begins at some place; behind the end where it never does. */
function endOfString(data: Uint8Array, start: number): number {
  let depth = 0;
  for (let at = start; at < data.length; at++) {
    if (data[at] === ESCAPE) at++;
    else if (data[at] === OPEN) depth++;
    else if (data[at] === CLOSE && --depth === 0) return at + 1;
  }
  return data.length + 1;
}

function endOfHex(data: Uint8Array, start: number): number {
  for (let at = start + 1; at < data.length; at++) {
    if (data[at] === GREATER) return at + 1;
    if (!isHex(data[at]!)) break;
  }
  return data.length + 1;
}

/** Where the picture ends whose data begins behind `ID` in the content itself. */
const END_OF_PICTURE = /[\s>]EI(?=[\s/]|$)/g;
function endOfPicture(data: Buffer, start: number): number {
  END_OF_PICTURE.lastIndex = 0;
  const found = END_OF_PICTURE.exec(data.toString('latin1', start));
  return found ? start + found.index + found[0].length : data.length + 1;
}

const VALUES = new Set(['true', 'false', 'null']);
const OPERATOR = /^[A-Za-z'"]/;

/**
 * Whether a bracket is opened in page content and never closed, or an operator stands between brackets: programs differ
 * in what they show of all that follows, and many show nothing.
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop over every byte of a page's content
function isUnclosed(data: Buffer): boolean {
  const open: number[] = [];
  for (let at = 0; at < data.length; ) {
    const code = data[at]!;
    if (code === COMMENT) {
      while (at < data.length && data[at] !== 10 && data[at] !== 13) at++;
    } else if (code === OPEN) at = endOfString(data, at);
    else if (code === LESS && data[at + 1] !== LESS) at = endOfHex(data, at);
    else if (code === LESS || code === ARRAY) {
      if (code === ARRAY && open.at(-1) === ARRAY && !open.includes(LESS)) return true;
      open.push(code);
      at += code === LESS ? 2 : 1;
    } else if (code === END_ARRAY || (code === GREATER && data[at + 1] === GREATER)) {
      if (open.at(-1) === (code === END_ARRAY ? ARRAY : LESS)) open.pop();
      at += code === END_ARRAY ? 1 : 2;
    } else if (ENDS_WORD[code] === 1 && code !== NAME) at++;
    else {
      const from = at++;
      while (at < data.length && ENDS_WORD[data[at]!] !== 1) at++;
      if (code === NAME || code < 0x41) continue;
      const word = data.toString('latin1', from, at);
      if (open.length > 0 && OPERATOR.test(word) && !VALUES.has(word)) return true;
      if (word === 'ID') at = endOfPicture(data, at);
    }
    if (at > data.length) return true;
  }
  return open.length > 0;
}

/** What a stream says; undefined for one that is coded in another way than most are. */
const textOf = ({ dictionary, data }: Stream): Buffer | undefined =>
  filtersOf(dictionary).length === 0 ? data : isFlate(dictionary) ? inflate(data) : undefined;

/** What the contents of a page, which may stand in several streams, are made of. */
const CONTENTS = /\/Contents\s*(?:\[([^\]]*)\]|(\d+)\s+\d+\s+R)/;
const IS_PAGE = /\/Type\s*\/Page(?![A-Za-z])/;
const IS_FORM = /\/Subtype\s*\/Form(?![A-Za-z])/;

function contentsOf(page: string, objects: ReadonlyMap<number, string>): number[] {
  const [, many, one] = CONTENTS.exec(page) ?? [];
  if (many !== undefined) return referencesIn(many);
  if (one === undefined) return [];
  const array = objects.get(Number(one));
  return array?.trim().startsWith('[') ? referencesIn(array) : [Number(one)];
}

/** How many pages, and forms that pages draw, have contents that are not closed. Encrypted files are not looked into. */
export function countUnclosed(parts: FileParts): number {
  if (parts.isEncrypted) return 0;
  const objects = objectsOf(parts);
  const streams = new Map(parts.streams.map((stream) => [stream.number, stream]));
  const pages = [...objects.values()].filter((object) => IS_PAGE.test(object));
  const drawn = [
    ...pages.map((page) => contentsOf(page, objects)),
    ...parts.streams.flatMap(({ number, dictionary }) =>
      number !== undefined && IS_FORM.test(dictionary) ? [[number]] : [],
    ),
  ];
  let [left, count] = [MOST, 0];
  for (const numbers of drawn) {
    const texts = numbers.map((number) => streams.get(number)).map((stream) => stream && textOf(stream));
    const known = texts.filter((text) => text !== undefined);
    if (known.length < texts.length) continue;
    const whole = Buffer.concat(known.flatMap((text) => [text, Buffer.from('\n')]));
    left -= whole.length;
    if (left < 0) return count;
    if (isUnclosed(whole)) count++;
  }
  return count;
}
