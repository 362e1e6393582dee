import {
  ListObjectVersionsCommand,
  PutObjectCommand,
  PutObjectRetentionCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { createS3 } from '@countersign/local/aws/s3/index';
import type { Gateway } from '@countersign/local/core/gateway/gateway';
import { clientConfig, openTestGateway } from '@countersign/local/core/gateway/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aRun } from '../testing/rows.ts';
import { s3Erasure } from './s3-erasure.ts';

const place = { stackName: 's', logicalId: 'B', region: 'eu-central-1', accountId: '1' };
const TOMORROW = new Date(Date.now() + 86_400_000);
let gateway: Gateway;
let embedded: ReturnType<typeof createS3>;
let s3: S3Client;

beforeEach(async () => {
  gateway = await openTestGateway();
  embedded = createS3({ secretOf: () => 'test' });
  gateway.serve({ apis: [embedded.api] });
  s3 = new S3Client(clientConfig(gateway));
  for (const BucketName of ['inbox', 'documents'])
    await embedded.providers[0]?.create({
      type: 'AWS::S3::Bucket',
      ...place,
      properties: {
        BucketName,
        VersioningConfiguration: { Status: 'Enabled' },
        ObjectLockEnabled: BucketName === 'documents',
      },
    });
});

afterEach(async () => {
  await gateway.close();
  embedded.close();
});

async function put(Bucket: string, Key: string, Mode?: 'GOVERNANCE' | 'COMPLIANCE') {
  const { VersionId } = await s3.send(new PutObjectCommand({ Bucket, Key, Body: 'Payable at once' }));
  const Retention = { Mode, RetainUntilDate: TOMORROW };
  if (Mode) await s3.send(new PutObjectRetentionCommand({ Bucket, Key, VersionId, Retention }));
  return VersionId ?? '';
}

async function left(Bucket: string) {
  const { Versions = [], DeleteMarkers = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket }));
  return [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => `${Key} ${VersionId}`);
}

const erase = (versionId: string | null) =>
  s3Erasure(s3, 'documents').erase(aRun({ runId: 'run-1', objectKey: 'nda.pdf', versionId }));

describe('s3Erasure', () => {
  it('deletes every version of what a run wrote, locked ones too, and the version that it read', async () => {
    await put('documents', 'runs/run-1/text.json', 'GOVERNANCE');
    await put('documents', 'runs/run-1/text.json');
    await put('documents', 'runs/run-1/report/0/report.pdf', 'GOVERNANCE');
    const source = await put('inbox', 'nda.pdf');
    expect(await erase(source)).toBe(4);
    expect([await left('documents'), await left('inbox')]).toEqual([[], []]);
  });

  it('leaves other runs, other versions and other files alone', async () => {
    const others = [await put('documents', 'runs/run-10/text.json'), await put('inbox', 'nda.pdf')];
    const source = await put('inbox', 'nda.pdf');
    others.push(await put('inbox', 'nda.pdf.bak'));
    await erase(source);
    const stayed = [...(await left('documents')), ...(await left('inbox'))];
    expect(stayed.map((each) => each.split(' ')[1]).toSorted()).toEqual(others.toSorted());
  });

  it('says until when nobody may', async () => {
    await put('documents', 'runs/run-1/text.json', 'COMPLIANCE');
    await expect(erase('v1')).rejects.toMatchObject({
      name: 'StillLocked',
      message: expect.stringContaining(TOMORROW.toISOString()),
    });
  });

  it('finds nothing the second time', async () => {
    const source = await put('inbox', 'nda.pdf');
    await erase(source);
    expect(await erase(source)).toBe(0);
  });
});
