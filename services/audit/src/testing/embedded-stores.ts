import { CreateKeyCommand, GetPublicKeyCommand, type KeySpec, KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SSMClient } from '@aws-sdk/client-ssm';
import { createKms } from '@countersign/local/aws/kms/index';
import { createS3 } from '@countersign/local/aws/s3/index';
import { createSsm } from '@countersign/local/aws/ssm/index';
import { clientConfig, openTestGateway } from '@countersign/local/core/gateway/testing';

export const BUCKETS = { archive: 'audit', documents: 'documents', inbox: 'inbox' } as const;

const PROPERTIES: Readonly<Record<string, object>> = {
  [BUCKETS.archive]: {
    ObjectLockEnabled: true,
    ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 30 } } },
  },
  [BUCKETS.documents]: { ObjectLockEnabled: true },
  [BUCKETS.inbox]: { VersioningConfiguration: { Status: 'Enabled' } },
};

/** The stores that an archive stands on, as the embedded runtime keeps them in a folder, with clients. */
export async function openStores(dataDir: string) {
  const gateway = await openTestGateway();
  const [s3, kms, ssm] = [
    createS3({ dataDir, secretOf: () => 'test' }),
    createKms({ dataDir }),
    createSsm({ dataDir }),
  ];
  gateway.serve({ apis: [s3.api, kms.api, ssm.api] });
  const provider = s3.providers.find(({ type }) => type === 'AWS::S3::Bucket');
  if (!provider) throw new Error('The embedded S3 has no buckets');
  const place = {
    type: provider.type,
    stackName: 'audit',
    region: 'eu-central-1',
    accountId: '000000000000',
  };
  for (const [BucketName, properties] of Object.entries(PROPERTIES))
    await provider.create({ ...place, logicalId: BucketName, properties: { BucketName, ...properties } });
  const clients = {
    // What was removed from the disk does not come back.
    s3: new S3Client({ ...clientConfig(gateway), maxAttempts: 1 }),
    kms: new KMSClient(clientConfig(gateway)),
    ssm: new SSMClient(clientConfig(gateway)),
  };
  return {
    ...clients,
    dataDir,
    /** A new key pair of the account. */
    async newKey(KeySpec: KeySpec = 'ECC_NIST_P256'): Promise<string> {
      const { KeyMetadata } = await clients.kms.send(
        new CreateKeyCommand({ KeySpec, KeyUsage: 'SIGN_VERIFY' }),
      );
      const { KeyId } = await clients.kms.send(new GetPublicKeyCommand({ KeyId: KeyMetadata?.KeyId ?? '' }));
      return KeyId ?? '';
    },
    async close(): Promise<void> {
      for (const client of Object.values(clients)) client.destroy();
      await gateway.close();
      for (const service of [s3, kms, ssm]) service.close();
    },
  };
}

export type Stores = Awaited<ReturnType<typeof openStores>>;
