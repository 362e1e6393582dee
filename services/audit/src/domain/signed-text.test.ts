import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Algorithm, type Signer, signatureProblem, signText } from './signed-text.ts';

const PAIRS = {
  ECDSA_SHA_256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  RSASSA_PKCS1_V1_5_SHA_256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
};
const ALGORITHMS = Object.keys(PAIRS) as Algorithm[];
const trusted = new Map<string, KeyObject>(ALGORITHMS.map((each) => [each, PAIRS[each].publicKey]));

const signerOf = (algorithm: Algorithm): Signer => ({
  keyId: algorithm,
  algorithm,
  sign: async (text) => sign('sha256', Buffer.from(text), PAIRS[algorithm].privateKey).toString('base64'),
});

describe.each(ALGORITHMS)('%s', (algorithm) => {
  const [other = algorithm] = ALGORITHMS.filter((each) => each !== algorithm);

  it('counts, beside a key of the other kind', async () => {
    expect(signatureProblem(await signText(signerOf(algorithm), '{"a":1}'), trusted)).toBeUndefined();
  });

  it.each([
    ['another text', { payload: '{"a":2}' }, 'has no valid signature'],
    ['the name of the other algorithm', { algorithm: other }, 'has no valid signature'],
    ['the other key', { keyId: other }, 'has no valid signature'],
    ['a key of somebody', { keyId: 'mallory' }, 'is signed with a key that is not trusted: mallory'],
  ])('does not count with %s', async (_, change, problem) => {
    const signed = await signText(signerOf(algorithm), '{"a":1}');
    expect(signatureProblem({ ...signed, ...change }, trusted)).toBe(problem);
  });
});
