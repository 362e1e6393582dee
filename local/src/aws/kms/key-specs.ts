import { generateKeyPair, type JsonWebKey, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { AwsApiError } from '../../core/protocols/aws-api.ts';

export type KeyUsage = 'ENCRYPT_DECRYPT' | 'SIGN_VERIFY';

/** A kind of key that can be made. */
export interface KeySpec {
  readonly usages: readonly KeyUsage[];
  /** As `DescribeKey` lists them. */
  readonly signingAlgorithms: readonly string[];
  /** Secret material: a JWK, for a symmetric key with its bytes in `k`. */
  generate(): Promise<JsonWebKey>;
}

const generatePair = promisify(generateKeyPair);

const RSA_ALGORITHMS = ['RSASSA_PKCS1_V1_5', 'RSASSA_PSS'].flatMap((scheme) =>
  ['SHA_256', 'SHA_384', 'SHA_512'].map((hash) => `${scheme}_${hash}`),
);

const SPECS: Readonly<Record<string, KeySpec>> = {
  SYMMETRIC_DEFAULT: {
    usages: ['ENCRYPT_DECRYPT'],
    signingAlgorithms: [],
    generate: async () => ({ kty: 'oct', k: randomBytes(32).toString('base64url') }),
  },
  RSA_2048: rsa(2048),
  RSA_3072: rsa(3072),
  RSA_4096: rsa(4096),
  ECC_NIST_P256: ecc('P-256', 'ECDSA_SHA_256'),
  ECC_NIST_P384: ecc('P-384', 'ECDSA_SHA_384'),
  ECC_NIST_P521: ecc('P-521', 'ECDSA_SHA_512'),
  ECC_SECG_P256K1: ecc('secp256k1', 'ECDSA_SHA_256'),
};

/** @throws AwsApiError `ValidationException` for a spec that is not supported, or a usage that it has not. */
export function keySpec(name: string, usage?: KeyUsage): KeySpec {
  const spec = Object.hasOwn(SPECS, name) ? SPECS[name] : undefined;
  if (spec === undefined) {
    const known = Object.keys(SPECS).join(', ');
    throw new AwsApiError('ValidationException', `KeySpec ${name} is not supported. Supported are ${known}.`);
  }
  if (usage !== undefined && !spec.usages.includes(usage)) {
    throw new AwsApiError('ValidationException', `KeyUsage ${usage} is not supported for KeySpec ${name}.`);
  }
  return spec;
}

function rsa(modulusLength: number): KeySpec {
  return {
    usages: ['SIGN_VERIFY'],
    signingAlgorithms: RSA_ALGORITHMS,
    generate: async () => (await generatePair('rsa', { modulusLength })).privateKey.export({ format: 'jwk' }),
  };
}

function ecc(namedCurve: string, algorithm: string): KeySpec {
  return {
    usages: ['SIGN_VERIFY'],
    signingAlgorithms: [algorithm],
    generate: async () => (await generatePair('ec', { namedCurve })).privateKey.export({ format: 'jwk' }),
  };
}
