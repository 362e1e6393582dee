import { createHash } from 'node:crypto';
import { numberAfter } from './encryption-dictionary.ts';
import { stringAfter } from './pdf-string.ts';

/** What passwords are filled up with (ISO 32000-1, algorithm 2). */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

const md5 = (data: Uint8Array): Buffer => createHash('md5').update(data).digest();

/** RC4, which OpenSSL no longer offers. */
function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number): number => state[index & 0xff] ?? 0;
  const swap = (a: number, b: number): void => {
    const kept = at(a);
    state[a & 0xff] = at(b);
    state[b & 0xff] = kept;
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j += at(i) + (key[i % key.length] ?? 0);
    swap(i, j);
  }
  let j = 0;
  return Buffer.from(
    data.map((byte, index) => {
      j += at(index + 1);
      swap(index + 1, j);
      return byte ^ at(at(index + 1) + at(j));
    }),
  );
}

/** A padded password without its padding; undefined if it has none, as noise has. */
function unpadded(padded: Buffer): string | undefined {
  for (let length = 0; length < padded.length; length++) {
    if (padded.subarray(length).equals(PADDING.subarray(0, padded.length - length))) {
      return padded.toString('latin1', 0, length);
    }
  }
  return undefined;
}

/** In bytes. Revision 4 has lengths of its filters beside that of the key, which is always 16. */
function keyLength(revision: number, text: string): number {
  if (revision === 2) return 5;
  return revision === 4 ? 16 : (numberAfter(text, 'Length') ?? 40) / 8;
}

/**
 * The user's password of revisions 2 to 4, which the entry `/O` gives to whoever has the owner's (ISO 32000-1,
 * algorithm 7): here, an empty one.
 */
export function userPasswordOf(revision: number, text: string): string | undefined {
  const owner = stringAfter(text, 'O')?.value;
  if (owner?.length !== PADDING.length) return undefined;
  const length = keyLength(revision, text);
  let key = md5(PADDING);
  if (revision >= 3) for (let round = 0; round < 50; round++) key = md5(key.subarray(0, length));
  key = key.subarray(0, length);
  let password = owner;
  for (let step = revision === 2 ? 0 : 19; step >= 0; step--) {
    password = rc4(
      key.map((byte) => byte ^ step),
      password,
    );
  }
  return unpadded(password);
}
