import { findEncryption } from './encryption-dictionary.ts';

/** Handlers that encrypt for the certificates of recipients. */
const BY_CERTIFICATE = ['Adobe.PubSec', 'Entrust.PPKEF'];

/** What must be done to open a file, for whoever sent it. */
export function encryptionMessage(bytes: Uint8Array): string {
  if (BY_CERTIFICATE.some((filter) => findEncryption(bytes, filter))) {
    return 'encrypted: the PDF is encrypted for the certificate of its recipients; only they can open it and save it unencrypted';
  }
  if (findEncryption(bytes, 'Standard')) return 'encrypted: the PDF needs a password to be opened';
  return 'encrypted: the PDF is protected by a rights management system that only its own viewer opens';
}
