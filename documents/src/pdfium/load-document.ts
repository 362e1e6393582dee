import { DocumentError } from '../file/document-error.ts';
import { openedByItsOwner } from '../file/encryption/empty-owner-password.ts';
import { encryptionMessage } from '../file/encryption/encryption-message.ts';
import type { Engine } from './engine.ts';

/** A document in PDFium's memory. */
export interface LoadedDocument {
  readonly handle: number;
  free(): void;
}

/** `FPDF_GetLastError`: fpdfview.h */
const PASSWORD_NEEDED = 4;
const UNKNOWN_SECURITY = 5;

/** @returns the error code of PDFium if it does not open the bytes */
function tryToLoad(
  { api, raw, heap }: Engine,
  bytes: Uint8Array,
  password: string,
): LoadedDocument | { readonly code: number } {
  const address = raw.malloc(bytes.length);
  if (address === 0) throw new DocumentError('TooLarge', `too large to be read (${bytes.length} bytes)`);
  heap().set(bytes, address);
  const handle = api.FPDF_LoadMemDocument(address, bytes.length, password);
  if (handle === 0) {
    const code = api.FPDF_GetLastError();
    raw.free(address);
    return { code };
  }
  return {
    handle,
    free: () => {
      api.FPDF_CloseDocument(handle);
      raw.free(address);
    },
  };
}

/**
 * Hands a file to PDFium. One that asks for a user password is opened as its owner if the owner has none.
 * @throws DocumentError `Encrypted`, `Damaged` or `TooLarge`
 */
export function loadDocument(engine: Engine, bytes: Uint8Array): LoadedDocument {
  const loaded = tryToLoad(engine, bytes, '');
  if ('handle' in loaded) return loaded;
  if (loaded.code === PASSWORD_NEEDED) {
    const unlocked = openedByItsOwner(bytes);
    const again = unlocked && tryToLoad(engine, unlocked.bytes, unlocked.password);
    if (again && 'handle' in again) return again;
  }
  if (loaded.code === PASSWORD_NEEDED || loaded.code === UNKNOWN_SECURITY) {
    throw new DocumentError('Encrypted', encryptionMessage(bytes));
  }
  throw new DocumentError('Damaged', 'damaged: the file has a PDF header but no readable PDF structure');
}
