import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { AwsApiError } from '../../core/protocols/aws-api.ts';
import type { Key, Keys } from './keys.ts';

/** Named values that must be the same for encryption and decryption. */
export type EncryptionContext = Readonly<Record<string, string>>;

const ID_BYTES = 36;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM; the blob begins with the id of its key, so that decryption finds it. */
export function encryptWith(key: Key, plaintext: Uint8Array, context: EncryptionContext): Uint8Array {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', secretOf(key), iv).setAAD(additionalData(context));
  const sealed = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([Buffer.from(key.id), iv, cipher.getAuthTag(), sealed]);
}

/** @throws AwsApiError `InvalidCiphertextException`, `NotFoundException`, `DisabledException`. */
export function decryptBlob(
  keys: Keys,
  blob: Uint8Array,
  context: EncryptionContext,
): { key: Key; plaintext: Uint8Array } {
  const bytes = Buffer.from(blob);
  if (bytes.length < ID_BYTES + IV_BYTES + TAG_BYTES) throw invalid();
  const key = keys.use(bytes.toString('latin1', 0, ID_BYTES), 'ENCRYPT_DECRYPT');
  const [iv, tag, sealed] = [
    bytes.subarray(ID_BYTES, ID_BYTES + IV_BYTES),
    bytes.subarray(ID_BYTES + IV_BYTES, ID_BYTES + IV_BYTES + TAG_BYTES),
    bytes.subarray(ID_BYTES + IV_BYTES + TAG_BYTES),
  ];
  try {
    const decipher = createDecipheriv('aes-256-gcm', secretOf(key), iv)
      .setAAD(additionalData(context))
      .setAuthTag(tag);
    return { key, plaintext: Buffer.concat([decipher.update(sealed), decipher.final()]) };
  } catch {
    throw invalid();
  }
}

function secretOf({ material }: Key): Buffer {
  return Buffer.from(String(material.k), 'base64url');
}

function additionalData(context: EncryptionContext): Buffer {
  return Buffer.from(
    JSON.stringify(Object.entries(context).sort(([one], [other]) => (one < other ? -1 : 1))),
  );
}

function invalid(): AwsApiError {
  return new AwsApiError(
    'InvalidCiphertextException',
    'The ciphertext or its encryption context is not valid.',
  );
}
