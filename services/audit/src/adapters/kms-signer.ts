import { createHash } from 'node:crypto';
import { type KMSClient, SignCommand, VerifyCommand } from '@aws-sdk/client-kms';
import type { Signer } from '../app/seal-archive.ts';
import type { SignedDigest } from '../domain/digest.ts';

/** KMS signs at most 4 KB of message, so it is given the hash. */
const hashOf = (text: string) => createHash('sha256').update(text).digest();

export const kmsSigner = (kms: KMSClient, keyId: string): Signer => ({
  keyId,
  async sign(text) {
    const { Signature } = await kms.send(
      new SignCommand({
        KeyId: keyId,
        Message: hashOf(text),
        MessageType: 'DIGEST',
        SigningAlgorithm: 'ECDSA_SHA_256',
      }),
    );
    return Buffer.from(Signature!).toString('base64');
  },
});

/** Whether KMS recognises the signature as the key's. */
export async function kmsVerify(kms: KMSClient, digest: SignedDigest): Promise<boolean> {
  try {
    const { SignatureValid } = await kms.send(
      new VerifyCommand({
        KeyId: digest.keyId,
        Message: hashOf(digest.payload),
        MessageType: 'DIGEST',
        Signature: Buffer.from(digest.signature, 'base64'),
        SigningAlgorithm: digest.algorithm,
      }),
    );
    return SignatureValid === true;
  } catch (error) {
    if ((error as Error).name === 'KMSInvalidSignatureException') return false;
    throw error;
  }
}
