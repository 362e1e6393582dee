import { createDecipheriv, randomBytes } from 'node:crypto';
import { findEncryption } from '../file/encryption/encryption-dictionary.ts';
import { aes, hashOfEmptyPassword } from '../file/encryption/key-derivation.ts';
import { stringAfter, writeString } from '../file/encryption/pdf-string.ts';
import { engine } from '../pdfium/engine.ts';

/** The file as PDFium encrypts it (revision 6): anyone may open it. */
export async function encryptPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const { api, raw, heap } = await engine();
  const address = raw.malloc(bytes.length);
  heap().set(bytes, address);
  const document = api.FPDF_LoadMemDocument(address, bytes.length, '');
  const writer = api.PDFiumExt_OpenFileWriter();
  if (!api.EPDF_SetEncryption(document, '', 'owner', 0)) throw new Error('PDFium does not encrypt the file');
  api.PDFiumExt_SaveAsCopy(document, writer);
  const size = api.PDFiumExt_GetFileWriterSize(writer);
  const buffer = raw.malloc(size);
  api.PDFiumExt_GetFileWriterData(writer, buffer, size);
  const encrypted = heap().slice(buffer, buffer + size);
  api.PDFiumExt_CloseFileWriter(writer);
  api.FPDF_CloseDocument(document);
  raw.free(buffer);
  raw.free(address);
  return encrypted;
}

const NO_IV = Buffer.alloc(16);
const NOBODY = Buffer.alloc(0);

/** A file that anyone may open (revision 5 or 6) as one that only its owner may, by an empty password. */
export function forOwnerAlone(bytes: Uint8Array, revision: number): Uint8Array {
  const { text, at } = findEncryption(bytes, 'Standard')!;
  const [user, wrapped] = [stringAfter(text, 'U')!.value, stringAfter(text, 'UE')!.value];
  const salt = user.subarray(40, 48);
  const cipher = createDecipheriv('aes-256-cbc', hashOfEmptyPassword(revision, salt, NOBODY), NO_IV);
  const key = cipher.setAutoPadding(false).update(wrapped.subarray(0, 32));
  const copy = Buffer.from(bytes);
  const put = (name: string, value: Uint8Array): boolean => {
    const old = stringAfter(text, name)!;
    return copy.write(writeString(value, old.end - old.start) ?? '', at + old.start, 'latin1') > 0;
  };
  for (;;) {
    const [unknown, salts] = [randomBytes(48), randomBytes(16)];
    const hash = hashOfEmptyPassword(revision, salts.subarray(0, 8), unknown);
    const wrapping = hashOfEmptyPassword(revision, salts.subarray(8), unknown);
    if (put('U', unknown) && put('O', Buffer.concat([hash, salts])) && put('OE', aes(wrapping, NO_IV, key))) {
      return copy;
    }
  }
}
