import { createCipheriv, createHash } from 'node:crypto';

const concat = (...parts: readonly Uint8Array[]): Buffer => Buffer.concat(parts);

const sha = (bits: 256 | 384 | 512, data: Uint8Array): Buffer =>
  createHash(`sha${bits}`).update(data).digest();

/** AES in CBC mode without padding. */
export function aes(key: Uint8Array, iv: Uint8Array, data: Uint8Array): Buffer {
  const cipher = createCipheriv(`aes-${key.length * 8}-cbc`, key, iv).setAutoPadding(false);
  return concat(cipher.update(data), cipher.final());
}

/**
 * The hash of revision 5 (Adobe supplement to ISO 32000, extension level 3) and 6 (ISO 32000-2, algorithm 2.B) of
 * an empty password.
 * @param user the 48 bytes of `/U` where the owner's password is meant, otherwise nothing
 */
export function hashOfEmptyPassword(revision: number, salt: Uint8Array, user: Uint8Array): Buffer {
  let key: Buffer = sha(256, concat(salt, user));
  if (revision < 6) return key;
  let last = 0;
  for (let round = 0; round < 64 || last > round - 32; round++) {
    const block = concat(...Array.from({ length: 64 }, () => concat(key, user)));
    const encrypted = aes(key.subarray(0, 16), key.subarray(16, 32), block);
    const remainder = encrypted.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = sha(([256, 384, 512] as const)[remainder] ?? 256, encrypted);
    last = encrypted.at(-1) ?? 0;
  }
  return key.subarray(0, 32);
}
