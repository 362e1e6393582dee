import { createHash, type KeyObject } from 'node:crypto';
import { GetPublicKeyCommand, type KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { DownstreamError } from '@countersign/shared';
import { type Algorithm, type PublicKeys, publicKeyOf, type Signer } from '../domain/signed-text.ts';

/** KMS signs at most 4 KB of message, so it is given the hash. */
const hashOf = (text: string) => createHash('sha256').update(text).digest();

export const kmsSigner = (kms: KMSClient, keyId: string, algorithm: Algorithm): Signer => ({
  keyId,
  algorithm,
  async sign(text) {
    const { Signature } = await kms.send(
      new SignCommand({
        KeyId: keyId,
        Message: hashOf(text),
        MessageType: 'DIGEST',
        SigningAlgorithm: algorithm,
      }),
    );
    if (!Signature) throw new DownstreamError('NoSignature', `KMS gave no signature with ${keyId}`);
    return Buffer.from(Signature).toString('base64');
  },
});

async function publicKey(kms: KMSClient, keyId: string): Promise<KeyObject> {
  const { PublicKey } = await kms.send(new GetPublicKeyCommand({ KeyId: keyId }));
  if (!PublicKey) throw new DownstreamError('NoPublicKey', `KMS gave no public key of ${keyId}`);
  return publicKeyOf(PublicKey);
}

/** The public halves of keys, asked of KMS once. Signatures are then checked here: a million would take KMS days. */
export function kmsPublicKeys(kms: KMSClient, keyIds: readonly string[]): () => Promise<PublicKeys> {
  let keys: Promise<PublicKeys> | undefined;
  return () => {
    keys ??= Promise.all(keyIds.map(async (id) => [id, await publicKey(kms, id)] as const)).then(
      (pairs) => new Map(pairs),
    );
    keys.catch(() => {
      keys = undefined;
    });
    return keys;
  };
}
