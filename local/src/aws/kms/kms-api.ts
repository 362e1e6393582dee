import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { ACCOUNT_ID, type AwsApi, AwsApiError } from '../../core/protocols/aws-api.ts';
import { isElsewhere } from '../../core/protocols/elsewhere.ts';
import { ignored } from '../../core/protocols/input.ts';
import { type JsonOperation, jsonApi, operation } from '../../core/protocols/json-api.ts';
import { checkAliasName } from './alias-name.ts';
import { decryptBlob, encryptWith } from './encryption.ts';
import { keySpec } from './key-specs.ts';
import type { Key, Keys } from './keys.ts';
import { publicKeyDer, type Signable, signWith, verifyWith } from './signing.ts';

/** Bytes as JSON writes them, at least one and at most as many. */
const bytes = (most: number) =>
  z
    .base64()
    .transform((text): Uint8Array => Buffer.from(text, 'base64'))
    .refine(({ length }) => length >= 1 && length <= most, `must be 1 to ${most} bytes long`);
const context = z.record(z.string(), z.string()).default({});
const keyId = z.string().min(1).max(2048);
const grantTokens = z.array(z.string().min(1).max(8192)).max(10).optional();
const ofKey = z.strictObject({ KeyId: keyId, GrantTokens: grantTokens });
const algorithm = { EncryptionAlgorithm: z.literal('SYMMETRIC_DEFAULT').optional() };
const create = z.strictObject({
  BypassPolicyLockoutSafetyCheck: ignored,
  Origin: z.literal('AWS_KMS').optional(),
  MultiRegion: z.literal(false).optional(),
  Tags: ignored,
  KeySpec: z.string().default('SYMMETRIC_DEFAULT'),
  KeyUsage: z.enum(['ENCRYPT_DECRYPT', 'SIGN_VERIFY']).optional(),
  Description: z.string().max(8192).default(''),
});
const alias = z.strictObject({ AliasName: z.string().min(1).max(256), TargetKeyId: keyId });
const sign = ofKey.extend({
  Message: bytes(4096),
  MessageType: z.enum(['RAW', 'DIGEST']).default('RAW'),
  SigningAlgorithm: z.string(),
});
const dataKey = ofKey.extend({
  KeySpec: z.enum(['AES_128', 'AES_256']).optional(),
  NumberOfBytes: z.int().min(1).max(1024).optional(),
  EncryptionContext: context,
});

/** KMS: asymmetric signing and symmetric encryption with keys that never leave the runtime. */
export function createKmsApi(keys: Keys): AwsApi {
  return jsonApi({
    signingNames: ['kms'],
    targetPrefix: 'TrentService',
    operations: ofThisRegion({
      CreateKey: operation(create, async (input, { region }) => {
        const { KeySpec: spec, KeyUsage: usage, Description: description } = input;
        return { KeyMetadata: describeKey(await keys.create({ spec, usage, description }), region) };
      }),
      DescribeKey: operation(ofKey, ({ KeyId }, { region }) => ({
        KeyMetadata: describeKey(keys.get(KeyId), region),
      })),
      ListKeys: operation(z.strictObject({}), (_input, { region }) => ({
        Keys: keys.list().map((key) => ({ KeyId: key.id, KeyArn: keyArn(key, region) })),
        Truncated: false,
      })),
      EnableKey: operation(ofKey, ({ KeyId }) => keys.setEnabled(KeyId, true)),
      GetKeyPolicy: operation(
        z.strictObject({ KeyId: keyId, PolicyName: z.literal('default').optional() }),
        ({ KeyId }) => ({ Policy: keys.policyOf(KeyId) ?? ACCOUNT_DECIDES, PolicyName: 'default' }),
      ),
      ...deletionOperations(keys),
      DisableKey: operation(ofKey, ({ KeyId }) => keys.setEnabled(KeyId, false)),
      CreateAlias: operation(alias, ({ AliasName, TargetKeyId }) => {
        checkAliasName(AliasName);
        if (keys.aliases().some((each) => each.alias === AliasName))
          throw new AwsApiError(
            'AlreadyExistsException',
            `An alias with the name ${AliasName} already exists`,
          );
        keys.setAlias(AliasName, TargetKeyId);
      }),
      ListAliases: operation(z.strictObject({}), (_input, { region }) => ({
        Aliases: keys.aliases().map(({ alias, keyId }) => ({
          AliasName: alias,
          AliasArn: `arn:aws:kms:${region}:${ACCOUNT_ID}:${alias}`,
          TargetKeyId: keyId,
        })),
        Truncated: false,
      })),
      ...cryptographicOperations(keys),
    }),
  });
}

/** The policy of a key that nobody gave one. */
const ACCOUNT_DECIDES = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${ACCOUNT_ID}:root` },
      Action: 'kms:*',
      Resource: '*',
    },
  ],
});

const DAY_MS = 86_400_000;

/** A key is deleted after days in which somebody may think better of it. */
const deletionOperations = (keys: Keys) => ({
  ScheduleKeyDeletion: operation(
    z.strictObject({ KeyId: keyId, PendingWindowInDays: z.int().min(7).max(30).default(30) }),
    ({ KeyId, PendingWindowInDays }, { region }) => {
      const key = keys.get(KeyId);
      if (key.deleted !== undefined)
        throw new AwsApiError('KMSInvalidStateException', `${key.id} is pending deletion.`);
      const at = Date.now() + PendingWindowInDays * DAY_MS;
      keys.setDeletion(KeyId, at);
      return {
        ...{ KeyId: keyArn(key, region), KeyState: 'PendingDeletion' },
        ...{ DeletionDate: at / 1000, PendingWindowInDays },
      };
    },
  ),
  CancelKeyDeletion: operation(z.strictObject({ KeyId: keyId }), ({ KeyId }, { region }) => {
    const key = keys.get(KeyId);
    if (key.deleted === undefined)
      throw new AwsApiError('KMSInvalidStateException', `${key.id} is not pending deletion.`);
    keys.setDeletion(KeyId, undefined);
    return { KeyId: keyArn(key, region) };
  }),
});

/** The operations for keys of here alone. @throws AwsApiError for the ARN of a key of another account or region. */
function ofThisRegion(operations: Readonly<Record<string, JsonOperation>>): Record<string, JsonOperation> {
  const checked =
    (each: JsonOperation): JsonOperation =>
    (input, request) => {
      const { KeyId, TargetKeyId } = (input ?? {}) as Readonly<Record<string, unknown>>;
      for (const key of [KeyId, TargetKeyId]) if (typeof key === 'string') checkKeyArn(key, request.region);
      return each(input, request);
    };
  return Object.fromEntries(Object.entries(operations).map(([name, each]) => [name, checked(each)]));
}

function checkKeyArn(key: string, region: string): void {
  if (!isElsewhere(key, region)) return;
  const [, , , itsRegion] = key.split(':');
  if (itsRegion !== region) throw new AwsApiError('NotFoundException', `Invalid arn ${itsRegion}`);
  throw new AwsApiError(
    'AccessDeniedException',
    `Not authorized on resource: ${key} because the resource does not exist in this Region, no resource-based policies allow access, or a resource-based policy explicitly denies access`,
  );
}

/** What is done with keys. */
function cryptographicOperations(keys: Keys) {
  function generateDataKey(input: z.infer<typeof dataKey>, region: string) {
    if ((input.NumberOfBytes === undefined) === (input.KeySpec === undefined)) {
      const message = 'Please specify either number of bytes or key spec.';
      throw new AwsApiError('ValidationException', message);
    }
    const key = keys.use(input.KeyId, 'ENCRYPT_DECRYPT');
    const plaintext = randomBytes(input.NumberOfBytes ?? (input.KeySpec === 'AES_128' ? 16 : 32));
    const CiphertextBlob = base64(encryptWith(key, plaintext, input.EncryptionContext));
    return { KeyId: keyArn(key, region), CiphertextBlob, Plaintext: base64(plaintext) };
  }

  return {
    GetPublicKey: operation(ofKey, ({ KeyId }, { region }) => {
      const key = keys.use(KeyId, 'SIGN_VERIFY');
      return {
        KeyId: keyArn(key, region),
        PublicKey: base64(publicKeyDer(key)),
        KeySpec: key.spec,
        KeyUsage: key.usage,
        SigningAlgorithms: keySpec(key.spec).signingAlgorithms,
      };
    }),
    Sign: operation(sign, (input, { region }) => {
      const key = keys.use(input.KeyId, 'SIGN_VERIFY');
      const Signature = base64(signWith(key, input.SigningAlgorithm, signable(input)));
      return { KeyId: keyArn(key, region), Signature, SigningAlgorithm: input.SigningAlgorithm };
    }),
    Verify: operation(sign.extend({ Signature: bytes(6144) }), (input, { region }) => {
      const key = keys.use(input.KeyId, 'SIGN_VERIFY');
      if (!verifyWith(key, input.SigningAlgorithm, signable(input), input.Signature)) {
        throw new AwsApiError('KMSInvalidSignatureException', 'The signature is not valid.');
      }
      return { KeyId: keyArn(key, region), SignatureValid: true, SigningAlgorithm: input.SigningAlgorithm };
    }),
    Encrypt: operation(
      ofKey.extend({ Plaintext: bytes(4096), EncryptionContext: context, ...algorithm }),
      (input, { region }) => {
        const key = keys.use(input.KeyId, 'ENCRYPT_DECRYPT');
        const CiphertextBlob = base64(encryptWith(key, input.Plaintext, input.EncryptionContext));
        return { KeyId: keyArn(key, region), CiphertextBlob, EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' };
      },
    ),
    Decrypt: operation(
      z.strictObject({
        CiphertextBlob: bytes(6144),
        EncryptionContext: context,
        GrantTokens: grantTokens,
        KeyId: keyId.optional(),
        ...algorithm,
      }),
      (input, { region }) => {
        const { key, plaintext } = decryptBlob(keys, input.CiphertextBlob, input.EncryptionContext);
        if (input.KeyId !== undefined && keys.get(input.KeyId).id !== key.id) {
          throw new AwsApiError(
            'IncorrectKeyException',
            'The key ID in the request does not identify the key.',
          );
        }
        const Plaintext = base64(plaintext);
        return { KeyId: keyArn(key, region), Plaintext, EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' };
      },
    ),
    GenerateDataKey: operation(dataKey, (input, { region }) => generateDataKey(input, region)),
    GenerateDataKeyWithoutPlaintext: operation(dataKey, (input, { region }) => {
      const { Plaintext: _secret, ...rest } = generateDataKey(input, region);
      return rest;
    }),
  };
}

export function keyArn({ id }: Key, region: string): string {
  return `arn:aws:kms:${region}:${ACCOUNT_ID}:key/${id}`;
}

function describeKey(key: Key, region: string) {
  const { signingAlgorithms } = keySpec(key.spec);
  return {
    AWSAccountId: ACCOUNT_ID,
    KeyId: key.id,
    Arn: keyArn(key, region),
    CreationDate: key.created / 1000,
    Enabled: key.enabled,
    Description: key.description,
    KeyUsage: key.usage,
    ...(key.deleted === undefined
      ? { KeyState: key.enabled ? 'Enabled' : 'Disabled' }
      : { KeyState: 'PendingDeletion', DeletionDate: key.deleted / 1000 }),
    Origin: 'AWS_KMS',
    KeyManager: 'CUSTOMER',
    KeySpec: key.spec,
    CustomerMasterKeySpec: key.spec,
    MultiRegion: false,
    ...(signingAlgorithms.length > 0
      ? { SigningAlgorithms: signingAlgorithms }
      : { EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'] }),
  };
}

function signable(input: { Message: Uint8Array; MessageType: 'RAW' | 'DIGEST' }): Signable {
  return { bytes: input.Message, isDigest: input.MessageType === 'DIGEST' };
}

function base64(value: Uint8Array): string {
  return Buffer.from(value).toString('base64');
}
