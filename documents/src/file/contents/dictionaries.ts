import { inflateSync } from 'node:zlib';

/** Bounds for what a hostile file may have unpacked. */
const MAX_STREAMS = 1000;
const MAX_STREAM_BYTES = 4 * 1024 * 1024;

/** The key of the catalogue that makes a collection of a file (ISO 32000-1, 7.11.6). */
const COLLECTION = /\/Collection[\s<]/;
/** The key of a file specification under which a file is embedded (ISO 32000-1, 7.11.3). */
const EMBEDDED = /\/EF\s*(?:<<|\d+\s+\d+\s+R\b)/;

function unpack(packed: Uint8Array): string {
  try {
    return inflateSync(packed, { maxOutputLength: MAX_STREAM_BYTES }).toString('latin1');
  } catch {
    // encrypted, damaged or too large: its embedded files are named all the same
    return '';
  }
}

/** Dictionaries that stand in compressed object streams. */
function* objectStreams(file: Buffer): Generator<string> {
  let count = 0;
  for (
    let at = file.indexOf('/ObjStm');
    at >= 0 && count < MAX_STREAMS;
    at = file.indexOf('/ObjStm', at + 1)
  ) {
    count++;
    const keyword = file.indexOf('stream', at);
    if (keyword < 0) return;
    const start = keyword + 'stream'.length;
    yield unpack(file.subarray(start + (file[start] === 0x0d ? 2 : 1)));
  }
}

function hasDictionary(bytes: Uint8Array, pattern: RegExp): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (pattern.test(file.toString('latin1'))) return true;
  for (const dictionaries of objectStreams(file)) if (pattern.test(dictionaries)) return true;
  return false;
}

/** Whether the file is a collection of files, which its viewers list instead of its pages. */
export const isPortfolio = (bytes: Uint8Array): boolean => hasDictionary(bytes, COLLECTION);

/**
 * Whether the file holds another one, wherever it hangs: on the catalogue or a page (`/AF`), in a film or a model, or
 * nowhere any more.
 */
export const holdsFiles = (bytes: Uint8Array): boolean => hasDictionary(bytes, EMBEDDED);
