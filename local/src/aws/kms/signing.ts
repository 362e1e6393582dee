import {
  constants,
  createHash,
  createPrivateKey,
  createPublicKey,
  type JsonWebKey,
  type KeyObject,
  privateEncrypt,
  publicDecrypt,
  sign,
  timingSafeEqual,
  verify,
} from 'node:crypto';
import { p256, p384, p521 } from '@noble/curves/nist.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { AwsApiError } from '../../core/protocols/aws-api.ts';
import { keySpec } from './key-specs.ts';
import type { Key } from './keys.ts';

/** What is to be signed: the message itself, or its hash. */
export interface Signable {
  readonly bytes: Uint8Array;
  readonly isDigest: boolean;
}

/** Node signs messages, not hashes, with elliptic curves; KMS does both. */
const CURVES: Readonly<Record<string, typeof p256>> = {
  'P-256': p256,
  'P-384': p384,
  'P-521': p521,
  secp256k1,
};

/** DER before a hash in a PKCS #1 v1.5 signature (RFC 8017, section 9.2, note 1). */
const DIGEST_INFO: Readonly<Record<string, string>> = {
  sha256: '3031300d060960864801650304020105000420',
  sha384: '3041300d060960864801650304020205000430',
  sha512: '3051300d060960864801650304020305000440',
};

/** Signs; DER for elliptic curves. @throws AwsApiError `ValidationException`, `InvalidKeyUsageException`. */
export function signWith(key: Key, algorithm: string, message: Signable): Uint8Array {
  const hash = checkedHash(key, algorithm, message);
  if (algorithm.startsWith('ECDSA')) {
    const { curve, secret } = curveOf(key);
    return curve.sign(digestOf(message, hash), secret, { prehash: false, lowS: false, format: 'der' });
  }
  if (algorithm.startsWith('RSASSA_PSS')) return sign(hash, message.bytes, pss(privateKey(key)));
  return privateEncrypt(pkcs1(privateKey(key)), digestInfo(message, hash));
}

/** Whether a signature is the key's. @throws as `signWith`. */
export function verifyWith(key: Key, algorithm: string, message: Signable, signature: Uint8Array): boolean {
  const hash = checkedHash(key, algorithm, message);
  try {
    if (algorithm.startsWith('ECDSA')) {
      const { curve, point } = curveOf(key);
      return curve.verify(signature, digestOf(message, hash), point, {
        prehash: false,
        lowS: false,
        format: 'der',
      });
    }
    if (algorithm.startsWith('RSASSA_PSS'))
      return verify(hash, message.bytes, pss(publicKey(key)), signature);
    const expected = digestInfo(message, hash);
    const found = publicDecrypt(pkcs1(publicKey(key)), signature);
    return found.length === expected.length && timingSafeEqual(found, expected);
  } catch {
    return false;
  }
}

/** The public half, as SubjectPublicKeyInfo in DER. */
export function publicKeyDer(key: Key): Uint8Array {
  return publicKey(key).export({ type: 'spki', format: 'der' });
}

function checkedHash(key: Key, algorithm: string, message: Signable): string {
  if (!keySpec(key.spec).signingAlgorithms.includes(algorithm)) {
    throw new AwsApiError(
      'InvalidKeyUsageException',
      `Algorithm ${algorithm} is incompatible with key spec ${key.spec}.`,
    );
  }
  const hash = `sha${algorithm.slice(-3)}`;
  if (message.isDigest && message.bytes.length !== Number(algorithm.slice(-3)) / 8) {
    throw new AwsApiError('ValidationException', `Digest is invalid length for algorithm ${algorithm}.`);
  }
  if (message.isDigest && algorithm.startsWith('RSASSA_PSS')) {
    throw new AwsApiError(
      'UnsupportedOperationException',
      'RSASSA_PSS signs messages of type RAW only here.',
    );
  }
  if (!message.isDigest && message.bytes.length > 4096) {
    throw new AwsApiError('ValidationException', 'A message of type RAW is at most 4096 bytes long.');
  }
  return hash;
}

function digestOf({ bytes, isDigest }: Signable, hash: string): Uint8Array {
  return isDigest ? bytes : createHash(hash).update(bytes).digest();
}

function digestInfo(message: Signable, hash: string): Buffer {
  return Buffer.concat([Buffer.from(DIGEST_INFO[hash]!, 'hex'), digestOf(message, hash)]);
}

function curveOf({ material }: Key) {
  const { crv = '', d = '', x = '', y = '' } = material as Record<string, string>;
  const bytes = (text: string) => Buffer.from(text, 'base64url');
  return { curve: CURVES[crv]!, secret: bytes(d), point: Buffer.concat([Buffer.of(4), bytes(x), bytes(y)]) };
}

/**
 * Keys by their material. OpenSSL keeps with a key what its first use computed: an RSA signature with one that was just
 * read takes more than twice as long.
 */
const opened = {
  private: new WeakMap<JsonWebKey, KeyObject>(),
  public: new WeakMap<JsonWebKey, KeyObject>(),
};

function open(half: 'private' | 'public', { material }: Key): KeyObject {
  const known = opened[half].get(material);
  if (known !== undefined) return known;
  const create = half === 'private' ? createPrivateKey : createPublicKey;
  const key = create({ key: material, format: 'jwk' });
  opened[half].set(material, key);
  return key;
}

const privateKey = (key: Key): KeyObject => open('private', key);
const publicKey = (key: Key): KeyObject => open('public', key);

function pss(key: KeyObject) {
  return { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
}

function pkcs1(key: KeyObject) {
  return { key, padding: constants.RSA_PKCS1_PADDING };
}
