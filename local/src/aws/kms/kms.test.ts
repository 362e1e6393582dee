import { createHash, createPublicKey, verify } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateAliasCommand,
  CreateKeyCommand,
  DecryptCommand,
  DescribeKeyCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GetPublicKeyCommand,
  type KeySpec,
  KMSClient,
  SignCommand,
  type SigningAlgorithmSpec,
  VerifyCommand,
} from '@aws-sdk/client-kms';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Gateway } from '../../core/gateway/gateway.ts';
import { clientConfig, openTestGateway } from '../../core/gateway/testing.ts';
import { createKms, type Kms } from './index.ts';

const text = Buffer.from('digest of the audit archive');
let gateway: Gateway;
let kms: Kms;
let client: KMSClient;

beforeEach(async () => {
  gateway = await openTestGateway();
  kms = createKms();
  gateway.serve({ apis: [kms.api] });
  client = new KMSClient(clientConfig(gateway));
});

afterEach(async () => {
  await gateway.close();
  kms.close();
});

async function newKey(KeySpec: KeySpec, KeyUsage?: 'SIGN_VERIFY' | 'ENCRYPT_DECRYPT'): Promise<string> {
  const { KeyMetadata } = await client.send(new CreateKeyCommand({ KeySpec, KeyUsage }));
  return KeyMetadata!.KeyId!;
}

it.each<[KeySpec, SigningAlgorithmSpec, 'RAW' | 'DIGEST']>([
  ['ECC_NIST_P256', 'ECDSA_SHA_256', 'DIGEST'],
  ['ECC_NIST_P256', 'ECDSA_SHA_256', 'RAW'],
  ['ECC_NIST_P384', 'ECDSA_SHA_384', 'DIGEST'],
  ['ECC_NIST_P521', 'ECDSA_SHA_512', 'DIGEST'],
  ['RSA_2048', 'RSASSA_PKCS1_V1_5_SHA_256', 'DIGEST'],
  ['RSA_2048', 'RSASSA_PSS_SHA_256', 'RAW'],
])('%s signs with %s, message type %s', async (spec, SigningAlgorithm, MessageType) => {
  const KeyId = await newKey(spec, 'SIGN_VERIFY');
  const hash = `sha${SigningAlgorithm.slice(-3)}`;
  const Message = MessageType === 'RAW' ? text : createHash(hash).update(text).digest();
  const common = { KeyId, Message, MessageType, SigningAlgorithm };
  const { Signature } = await client.send(new SignCommand(common));
  expect((await client.send(new VerifyCommand({ ...common, Signature }))).SignatureValid).toBe(true);

  const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId }));
  const key = createPublicKey({ key: Buffer.from(PublicKey!), format: 'der', type: 'spki' });
  const padding = SigningAlgorithm.includes('PSS') ? 6 : undefined;
  expect(verify(hash, text, padding ? { key, padding } : key, Signature!)).toBe(true);

  const forged = Buffer.from(Signature!);
  forged[forged.length - 1]! ^= 1;
  const refused = client.send(new VerifyCommand({ ...common, Signature: forged }));
  await expect(refused).rejects.toMatchObject({ name: 'KMSInvalidSignatureException' });
});

it('encrypts under a context', async () => {
  const KeyId = await newKey('SYMMETRIC_DEFAULT');
  const EncryptionContext = { run: '7' };
  const { CiphertextBlob } = await client.send(
    new EncryptCommand({ KeyId, Plaintext: text, EncryptionContext }),
  );
  const { Plaintext } = await client.send(new DecryptCommand({ CiphertextBlob, EncryptionContext }));
  expect(Buffer.from(Plaintext!)).toEqual(text);
  const refused = client.send(new DecryptCommand({ CiphertextBlob }));
  await expect(refused).rejects.toMatchObject({ name: 'InvalidCiphertextException' });
});

it('makes data keys', async () => {
  const KeyId = await newKey('SYMMETRIC_DEFAULT');
  const made = await client.send(new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256' }));
  const { Plaintext } = await client.send(new DecryptCommand({ CiphertextBlob: made.CiphertextBlob }));
  expect(Plaintext).toEqual(made.Plaintext);
  expect(Plaintext).toHaveLength(32);
});

it('refuses what a key is not for', async () => {
  const KeyId = await newKey('SYMMETRIC_DEFAULT');
  const SigningAlgorithm = 'ECDSA_SHA_256';
  const signed = client.send(new SignCommand({ KeyId, Message: text, SigningAlgorithm }));
  await expect(signed).rejects.toMatchObject({ name: 'InvalidKeyUsageException' });
  const missing = client.send(new DescribeKeyCommand({ KeyId: 'alias/none' }));
  await expect(missing).rejects.toMatchObject({ name: 'NotFoundException' });
});

/** With an ARN of the key in which `text` is replaced. */
const arnWith = async (found: string, other: string) => {
  const { KeyMetadata } = await client.send(new CreateKeyCommand({}));
  return String(KeyMetadata?.Arn).replace(found, other);
};

it.each([
  ['region', 'eu-central-1', 'us-east-1', 'NotFoundException'],
  ['account', '000000000000', '111111111111', 'AccessDeniedException'],
])('knows no key of another %s', async (_what, found, other, name) => {
  const KeyId = await arnWith(found, other);
  const SigningAlgorithm = 'ECDSA_SHA_256';
  const calls = [
    client.send(new DescribeKeyCommand({ KeyId })),
    client.send(new EncryptCommand({ KeyId, Plaintext: text })),
    client.send(new DecryptCommand({ KeyId, CiphertextBlob: text })),
    client.send(new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256' })),
    client.send(new SignCommand({ KeyId, Message: text, SigningAlgorithm })),
    client.send(new CreateAliasCommand({ AliasName: 'alias/a', TargetKeyId: KeyId })),
  ];
  for (const call of calls) await expect(call).rejects.toMatchObject({ name });
});

it.each([
  ['no bytes', { Plaintext: Buffer.alloc(0) }],
  ['4,097 bytes', { Plaintext: Buffer.alloc(4097) }],
  ['11 grant tokens', { GrantTokens: Array.from({ length: 11 }, () => 't') }],
])('encrypts nothing with %s', async (_what, more) => {
  const KeyId = await newKey('SYMMETRIC_DEFAULT');
  const asked = client.send(new EncryptCommand({ KeyId, Plaintext: text, ...more }));
  await expect(asked).rejects.toMatchObject({ name: 'ValidationException' });
  const most = await client.send(new EncryptCommand({ KeyId, Plaintext: Buffer.alloc(4096) }));
  const { Plaintext } = await client.send(new DecryptCommand(most));
  expect(Plaintext).toHaveLength(4096);
});

it.each([
  ['nope', 'ValidationException'],
  ['alias/', 'ValidationException'],
  ['alias/a b', 'ValidationException'],
  ['alias/aws/x', 'NotAuthorizedException'],
  ['alias/taken', 'AlreadyExistsException'],
])('makes no alias %j', async (AliasName, name) => {
  const TargetKeyId = await newKey('SYMMETRIC_DEFAULT');
  await client.send(new CreateAliasCommand({ AliasName: 'alias/taken', TargetKeyId }));
  const asked = client.send(new CreateAliasCommand({ AliasName, TargetKeyId }));
  await expect(asked).rejects.toMatchObject({ name });
});

it.each([
  ['for a use that is not said', { KeySpec: 'RSA_2048' }],
  ['described in 8,193 characters', { Description: 'd'.repeat(8193) }],
] as const)('makes no key %s', async (_what, asked) => {
  await expect(client.send(new CreateKeyCommand(asked))).rejects.toMatchObject({
    name: 'ValidationException',
  });
});

it('keeps the keys that stacks declare over a restart', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'kms-'));
  const place = { logicalId: 'K', stackName: 's', region: 'eu-central-1', accountId: '0' };
  const properties = { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' };
  const create = async () => {
    const opened = createKms({ dataDir });
    const { ref } = await opened.providers[0]!.create({ type: 'AWS::KMS::Key', ...place, properties });
    opened.close();
    return ref;
  };
  expect(await create()).toBe(await create());
  await rm(dataDir, { recursive: true });
});
