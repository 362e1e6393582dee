import { createCipheriv, createHmac, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Parameter } from './parameters.ts';

export const SECRET_SCHEMA =
  'CREATE TABLE IF NOT EXISTS secret (only INTEGER PRIMARY KEY, key BLOB NOT NULL);';

const KEY_BYTES = 32;
const IV_BYTES = 12;

/** What is answered of a parameter to whoever does not ask for decryption: a secure string as its ciphertext. */
export type Sealed = (parameter: Parameter) => string;

/**
 * Seals secure strings with a key of the data folder, a version always in the same way. Nothing here opens them: they
 * are kept in the clear.
 */
export function createSealed(database: DatabaseSync): Sealed {
  database.prepare('INSERT OR IGNORE INTO secret VALUES (1, ?)').run(randomBytes(KEY_BYTES));
  const key = Buffer.from(database.prepare('SELECT key FROM secret').get()?.key as Uint8Array);
  return ({ name, type, version, value }) => {
    if (type !== 'SecureString') return value;
    const iv = createHmac('sha256', key)
      .update(JSON.stringify([name, version, value]))
      .digest()
      .subarray(0, IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(name));
    const sealed = Buffer.concat([cipher.update(value), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
  };
}
