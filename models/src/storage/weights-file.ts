/** A named array in a weights file, and how its bytes are read. */
interface ArrayEntry {
  name: string;
  kind: keyof typeof kinds;
  length: number;
}

const kinds = { Int8Array, Uint32Array, Float32Array };
type StoredArray = Int8Array | Uint32Array | Float32Array;

/** What a weights file holds: plain settings as JSON, and named arrays. */
export interface WeightsFile {
  settings: unknown;
  arrays: Record<string, StoredArray>;
}

const magic = 'CSW1';
const align = (offset: number): number => Math.ceil(offset / 4) * 4;

/**
 * Writes settings and arrays as one little-endian file: the magic `CSW1`, the byte length of the
 * JSON header as uint32, the header, then each array at the next multiple of four bytes.
 */
export function encodeWeights({ settings, arrays }: WeightsFile): Uint8Array {
  const entries: ArrayEntry[] = Object.entries(arrays).map(([name, array]) => ({
    name,
    kind: array.constructor.name as ArrayEntry['kind'],
    length: array.length,
  }));
  const header = new TextEncoder().encode(JSON.stringify({ settings, arrays: entries }));
  let size = align(8 + header.length);
  for (const array of Object.values(arrays)) size = align(size + array.byteLength);
  const bytes = new Uint8Array(size);
  bytes.set(new TextEncoder().encode(magic));
  new DataView(bytes.buffer).setUint32(4, header.length, true);
  bytes.set(header, 8);
  let at = align(8 + header.length);
  for (const array of Object.values(arrays)) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at = align(at + array.byteLength);
  }
  return bytes;
}

/**
 * Reads what {@link encodeWeights} wrote.
 * @throws Error when the bytes are not a weights file or end early.
 */
export function decodeWeights(bytes: Uint8Array): WeightsFile {
  const decoder = new TextDecoder();
  if (decoder.decode(bytes.subarray(0, 4)) !== magic) throw new Error('Not a Countersign weights file');
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  const header = JSON.parse(decoder.decode(bytes.subarray(8, 8 + headerLength))) as {
    settings: unknown;
    arrays: ArrayEntry[];
  };
  const arrays: Record<string, StoredArray> = {};
  let at = align(8 + headerLength);
  for (const { name, kind, length } of header.arrays) {
    const end = at + length * kinds[kind].BYTES_PER_ELEMENT;
    if (end > bytes.length) throw new Error(`The weights file ends before its array "${name}" does`);
    arrays[name] = new kinds[kind](Uint8Array.from(bytes.subarray(at, end)).buffer);
    at = align(end);
  }
  return { settings: header.settings, arrays };
}
