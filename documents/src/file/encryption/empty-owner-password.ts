import { createDecipheriv, randomBytes } from 'node:crypto';
import { type EncryptionDictionary, findEncryption, numberAfter } from './encryption-dictionary.ts';
import { aes, hashOfEmptyPassword } from './key-derivation.ts';
import { type PdfString, stringAfter, writeString } from './pdf-string.ts';
import { userPasswordOf } from './user-password.ts';

/** A file that PDFium opens. */
export interface UnlockedFile {
  readonly bytes: Uint8Array;
  readonly password: string;
}

/** Lengths of the entries of revisions 5 and 6: a hash of 32 bytes, the salt that checks it, the salt of the key. */
const HASH = 32;
const SALT = 8;
const ENTRY = HASH + 2 * SALT;
const NO_IV = Buffer.alloc(16);
const NOBODY = Buffer.alloc(0);

const checkingSalt = (entry: Uint8Array): Uint8Array => entry.subarray(HASH, HASH + SALT);
const keySalt = (entry: Uint8Array): Uint8Array => entry.subarray(HASH + SALT, ENTRY);

/** The key of the file, if an empty password is the owner's (ISO 32000-2, algorithm 2.A). */
function fileKey(revision: number, text: string): Buffer | undefined {
  const [user, owner, encrypted] = ['U', 'O', 'OE'].map((key) => stringAfter(text, key)?.value);
  if (!user || !owner || !encrypted || user.length < ENTRY || owner.length < ENTRY) return undefined;
  const forUser = user.subarray(0, ENTRY);
  const hash = hashOfEmptyPassword(revision, checkingSalt(owner), forUser);
  if (!hash.equals(owner.subarray(0, HASH))) return undefined;
  const key = hashOfEmptyPassword(revision, keySalt(owner), forUser);
  const cipher = createDecipheriv('aes-256-cbc', key, NO_IV).setAutoPadding(false);
  return Buffer.concat([cipher.update(encrypted.subarray(0, HASH)), cipher.final()]);
}

/** How often salts are drawn until the entries fit in the place of the old ones; one draw in three does. */
const DRAWS = 100;

/** Entries by which an empty user password leads to the key, as long as those that they replace. */
function userEntries(revision: number, key: Uint8Array, user: PdfString, encrypted: PdfString) {
  for (let draw = 0; draw < DRAWS; draw++) {
    const salts = randomBytes(2 * SALT);
    const hash = hashOfEmptyPassword(revision, salts.subarray(0, SALT), NOBODY);
    const wrapping = hashOfEmptyPassword(revision, salts.subarray(SALT), NOBODY);
    const entry = writeString(Buffer.concat([hash, salts]), user.end - user.start);
    const wrapped = writeString(aes(wrapping, NO_IV, key), encrypted.end - encrypted.start);
    if (entry && wrapped) return { entry, wrapped };
  }
  return undefined;
}

/** A copy of the file that an empty user password opens too. */
function withEmptyUserPassword(
  bytes: Uint8Array,
  revision: number,
  { text, at }: EncryptionDictionary,
): Uint8Array | undefined {
  const key = fileKey(revision, text);
  const [user, encrypted] = [stringAfter(text, 'U'), stringAfter(text, 'UE')];
  const entries = key && user && encrypted && userEntries(revision, key, user, encrypted);
  if (!entries) return undefined;
  const copy = Buffer.from(bytes);
  copy.write(entries.entry, at + user.start, 'latin1');
  copy.write(entries.wrapped, at + encrypted.start, 'latin1');
  return copy;
}

/**
 * Opens a file as its owner, if it needs a user password but its owner's is empty: other viewers try that, PDFium
 * does not.
 * @returns undefined when the owner has a password
 */
export function openedByItsOwner(bytes: Uint8Array): UnlockedFile | undefined {
  const dictionary = findEncryption(bytes, 'Standard');
  const revision = dictionary && numberAfter(dictionary.text, 'R');
  if (!dictionary || revision === undefined) return undefined;
  if (revision < 5) {
    const password = userPasswordOf(revision, dictionary.text);
    return password === undefined ? undefined : { bytes, password };
  }
  const copy = withEmptyUserPassword(bytes, revision, dictionary);
  return copy && { bytes: copy, password: '' };
}
