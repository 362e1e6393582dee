import { generateKeyPairSync, sign } from 'node:crypto';
import type { Signer } from '../domain/signed-text.ts';

/** A signer and the public half of its key. */
export function keyPair(keyId: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signer: Signer = {
    keyId,
    algorithm: 'ECDSA_SHA_256',
    sign: async (text) => sign('sha256', Buffer.from(text), privateKey).toString('base64'),
  };
  return { signer, keys: new Map([[keyId, publicKey]]) };
}
