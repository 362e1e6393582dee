import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { connectToSystem, type System } from '../support/system.ts';

let system: System;
beforeAll(async () => {
  system = await connectToSystem();
});

/** S3 as the role of a function, named as serverless-iam-roles-per-function names it. */
async function s3As(service: string, name: string): Promise<S3Client> {
  const region = inject('region');
  const stage = process.env.COUNTERSIGN_STAGE ?? 'local';
  const sts = new STSClient(system.aws);
  const { Account } = await sts.send(new GetCallerIdentityCommand({}));
  const { Credentials } = await sts.send(
    new AssumeRoleCommand({
      RoleArn: `arn:aws:iam::${Account}:role/${service}-${stage}-${name}-${region}-lambdaRole`,
      RoleSessionName: 'test',
    }),
  );
  const { AccessKeyId, SecretAccessKey, SessionToken } = Credentials!;
  return new S3Client({
    ...system.aws,
    credentials: {
      accessKeyId: AccessKeyId!,
      secretAccessKey: SecretAccessKey!,
      sessionToken: SessionToken!,
    },
  });
}

describe('the roles of the stacks', () => {
  it('let a stage write its own outputs and nobody else’s', async () => {
    const s3 = await s3As('classify', 'classify');
    const put = (name: string) =>
      s3.send(
        new PutObjectCommand({
          ...{ Bucket: system.documents, Key: `runs/permissions/${name}` },
          ...{ Body: '{}', IfNoneMatch: '*' },
        }),
      );
    await put('classification.json');
    await expect(put('text.json')).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining('is not authorized to perform: s3:PutObject'),
    });
  });

  it('tell who may not list a bucket nothing of what is missing in it', async () => {
    const missing = { Bucket: system.inbox, Key: 'permissions/none.pdf' };
    const reader = await s3As('extract', 'extract');
    await expect(reader.send(new GetObjectCommand(missing))).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(system.s3.send(new GetObjectCommand(missing))).rejects.toMatchObject({ name: 'NoSuchKey' });
  });
});
