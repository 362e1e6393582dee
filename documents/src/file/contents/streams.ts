import { inflateRawSync } from 'node:zlib';

const MAX_DECODED = 32 * 1024 * 1024;

/** A larger file consists of pictures; searching it would take longer than reading it. */
const MAX_SEARCHED = 64 * 1024 * 1024;

/** What packed objects of a file may be together: those of a form of a thousand pages are a tenth of it. */
const MAX_PACKED = 64 * 1024 * 1024;

/** Letters before a stream within which its dictionary stands. */
const REACH = 4096;

/** Letters that the numbers of an object take. */
const NUMBERS = 24;

/** A stream of a file: its dictionary as text, and its data as it stands there. */
export interface Stream {
  /** Of the object that it is; undefined where the file does not say. */
  readonly number: number | undefined;
  readonly dictionary: string;
  readonly data: Buffer;
}

/** A file taken apart, once for all that look into it. */
export interface FileParts {
  readonly streams: readonly Stream[];
  /** What stands between the streams. */
  readonly objects: string;
  /** Objects that stand packed in streams: their numbers and places first. */
  readonly packed: readonly PackedObjects[];
  readonly isEncrypted: boolean;
  /** Whether it is too large to be searched, and has no parts here. */
  readonly isTooLarge: boolean;
}

/** Objects of one stream. */
interface PackedObjects {
  readonly dictionary: string;
  readonly text: string;
}

const TOO_LARGE: FileParts = { streams: [], objects: '', packed: [], isEncrypted: false, isTooLarge: true };

/** Takes a file apart. Of one that is too large to be searched, packed or unpacked, there are no parts. */
export function takeApart(bytes: Uint8Array): FileParts {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length > MAX_SEARCHED) return TOO_LARGE;
  const { streams, objects } = partAtStreams(file);
  const packed: PackedObjects[] = [];
  let size = 0;
  for (const stream of streams) {
    const text = unpack(stream);
    size += text.length;
    if (size > MAX_PACKED) return TOO_LARGE;
    if (text !== '') packed.push({ dictionary: stream.dictionary, text });
  }
  return { streams, objects, packed, isEncrypted: file.includes('/Encrypt'), isTooLarge: false };
}

const SPACE = 0x20;
const GREATER = 0x3e;

/** Whether a dictionary ends right before a place. */
function endsDictionary(file: Buffer, at: number, from: number): boolean {
  let last = at - 1;
  while (last > from && file[last]! <= SPACE) last--;
  return file[last] === GREATER && file[last - 1] === GREATER;
}

function partAtStreams(file: Buffer): Pick<FileParts, 'streams' | 'objects'> {
  const streams: Stream[] = [];
  const between: string[] = [];
  let [from, end] = [0, 0];
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', from)) {
    const start = at + 'stream'.length + (file[at + 6] === 0x0d ? 2 : 1);
    if (end >= 0 && end < start) end = file.indexOf('endstream', start);
    if (end < 0 || !endsDictionary(file, at, Math.max(from, at - REACH))) {
      between.push(file.toString('latin1', from, at + 6));
      from = at + 6;
      continue;
    }
    const head = file.toString('latin1', Math.max(from, at - REACH), at);
    between.push(file.toString('latin1', from, at));
    const begin = head.lastIndexOf(' obj');
    const number = /(\d+)\s+\d+$/.exec(head.slice(Math.max(0, begin - NUMBERS), Math.max(0, begin)))?.[1];
    streams.push({
      number: number === undefined ? undefined : Number(number),
      dictionary: head.slice(begin + 1),
      data: file.subarray(start, end),
    });
    from = end + 'endstream'.length;
  }
  return { streams, objects: [...between, file.toString('latin1', from)].join('\n') };
}

/** The names of the filters that a stream's data went through. */
export const filtersOf = (dictionary: string): string[] =>
  (/\/(?:Filter|F)\s*(\/\w+|\[[^\]]*\])/.exec(dictionary)?.[1]?.match(/\w+/g) ?? []).slice(0, 8);

/** Whether data is packed by deflate alone. */
export const isFlate = (dictionary: string): boolean =>
  /^(?:FlateDecode|Fl)$/.test(filtersOf(dictionary).join(' '));

/** Decodes to the end mark of the data; what a checksum behind it says does not matter. */
export function inflate(data: Buffer): Buffer | undefined {
  try {
    return inflateRawSync(data.subarray(2), { maxOutputLength: MAX_DECODED });
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLarge ? Buffer.alloc(0) : undefined;
  }
}

/** Objects that stand packed in streams, as text: their numbers first. */
const unpack = ({ dictionary, data }: Stream): string =>
  /\/Type\s*\/ObjStm/.test(dictionary) && isFlate(dictionary)
    ? (inflate(data)?.toString('latin1') ?? '')
    : '';
