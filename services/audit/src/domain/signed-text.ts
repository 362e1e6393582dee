import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import * as z from 'zod';

/** A text and the signature over it. The text is kept as it was signed, to the byte. */
export const signedText = z.object({
  payload: z.string(),
  /** Base64 (DER) over the text's UTF-8 bytes. */
  signature: z.string(),
  algorithm: z.literal('ECDSA_SHA_256'),
  keyId: z.string(),
});
export type SignedText = z.infer<typeof signedText>;

/** Signs with a key that never leaves its store. */
export interface Signer {
  readonly keyId: string;
  /** Base64 signature (DER, ECDSA with SHA-256) over the text's UTF-8 bytes. */
  sign(text: string): Promise<string>;
}

/** The public halves of keys whose signatures count, by key id. */
export type PublicKeys = ReadonlyMap<string, KeyObject>;

/** Whose signatures count on what: who seals can make no record, and who records can make no digest. */
export interface TrustedKeys {
  readonly records: PublicKeys;
  readonly digests: PublicKeys;
}

/** @param spki SubjectPublicKeyInfo in DER, as KMS gives it */
export const publicKeyOf = (spki: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });

export async function signText(signer: Signer, payload: string): Promise<SignedText> {
  return { payload, signature: await signer.sign(payload), algorithm: 'ECDSA_SHA_256', keyId: signer.keyId };
}

/** What is wrong with a signature; undefined when it is a trusted key's over exactly this text. */
export function signatureProblem(
  { payload, signature, keyId }: SignedText,
  trusted: PublicKeys,
): string | undefined {
  const key = trusted.get(keyId);
  if (!key) return `is signed with a key that is not trusted: ${keyId}`;
  const genuine = verify('sha256', Buffer.from(payload), key, Buffer.from(signature, 'base64'));
  return genuine ? undefined : 'has no valid signature';
}
