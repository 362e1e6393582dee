/** The part of a file that says how it is encrypted; never compressed, as nothing else could be read without it. */
export interface EncryptionDictionary {
  /** As Latin-1. */
  readonly text: string;
  /** Where it begins in the file. */
  readonly at: number;
}

/** Standard dictionaries have some hundred bytes; those that name many recipients begin like this all the same. */
const REACH = 4096;

/** The last dictionary of the file that has the filter, from its object's beginning to its end. */
export function findEncryption(bytes: Uint8Array, filter: string): EncryptionDictionary | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let name = file.lastIndexOf(filter); name >= 0; name = file.lastIndexOf(filter, name - 1)) {
    const from = Math.max(0, name - REACH);
    const before = file.toString('latin1', from, name);
    if (/\/Filter\s{0,20}\/$/.test(before)) {
      const at = from + Math.max(0, before.lastIndexOf(' obj'));
      const text = file.toString('latin1', at, name + REACH);
      const end = text.indexOf('endobj', name - at);
      return { at, text: end < 0 ? text : text.slice(0, end) };
    }
    if (name === 0) break;
  }
  return undefined;
}

/** A number of the dictionary. */
export const numberAfter = (text: string, key: string): number | undefined => {
  const found = new RegExp(`/${key}\\s{0,20}(-?\\d{1,10})`).exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
};
