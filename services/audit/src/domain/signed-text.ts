import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import * as z from 'zod';

/** How texts are signed, as KMS names it, and the kind of key that does. RSA has PKCS #1 v1.5, as KMS takes it with a hash. */
const KEY_TYPES = { ECDSA_SHA_256: 'ec', RSASSA_PKCS1_V1_5_SHA_256: 'rsa' } as const;
export type Algorithm = keyof typeof KEY_TYPES;

/** A text and the signature over it. The text is kept as it was signed, to the byte. */
export const signedText = z.object({
  payload: z.string(),
  /** Base64 (DER for ECDSA) over the text's UTF-8 bytes. */
  signature: z.string(),
  algorithm: z.enum(Object.keys(KEY_TYPES) as [Algorithm, ...Algorithm[]]),
  keyId: z.string(),
});
export type SignedText = z.infer<typeof signedText>;

/** Signs with a key that never leaves its store. */
export interface Signer {
  readonly keyId: string;
  readonly algorithm: Algorithm;
  /** Base64 signature over the text's UTF-8 bytes. */
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
  const { algorithm, keyId } = signer;
  return { payload, signature: await signer.sign(payload), algorithm, keyId };
}

/** What is wrong with a signature; undefined when it is a trusted key's over exactly this text. */
export function signatureProblem(
  { payload, signature, algorithm, keyId }: SignedText,
  trusted: PublicKeys,
): string | undefined {
  const key = trusted.get(keyId);
  if (!key) return `is signed with a key that is not trusted: ${keyId}`;
  const genuine =
    key.asymmetricKeyType === KEY_TYPES[algorithm] &&
    verify('sha256', Buffer.from(payload), key, Buffer.from(signature, 'base64'));
  return genuine ? undefined : 'has no valid signature';
}
