import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteObjectCommand, GetObjectRetentionCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeArchive } from '../testing/audited-archive.ts';
import { OTHER_RUN, RUN } from '../testing/audited-runs.ts';
import { BUCKETS, openStores, type Stores } from '../testing/embedded-stores.ts';
import { s3VersionedBucket } from './s3-versioned-bucket.ts';

let folder: string;
let stores: Stores;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-locks-'));
  await makeArchive(folder);
  stores = await openStores(folder);
});
afterAll(async () => {
  await stores.close();
  rmSync(folder, { recursive: true });
});

describe('the documents of a run that has ended', () => {
  it('are locked, each version of them, so that nobody deletes them', async () => {
    const bucket = s3VersionedBucket(stores.s3, BUCKETS.documents);
    const histories = await Array.fromAsync(bucket.histories(`runs/${RUN}/`));
    expect(histories.length).toBeGreaterThan(3);
    for (const prefix of ['intake/receipts/', 'intake/decisions/'])
      histories.push(...(await Array.fromAsync(bucket.histories(prefix))));
    const keys = histories.map(({ key }) => key);
    expect(keys).toContain(`intake/receipts/${RUN}.json`);
    expect(keys).toContainEqual(expect.stringContaining(`intake/decisions/${RUN}-r0/`));
    for (const { key, versions } of histories) {
      const object = { Bucket: BUCKETS.documents, Key: key, VersionId: versions[0]?.versionId };
      const { Retention } = await stores.s3.send(new GetObjectRetentionCommand(object));
      expect(Retention?.Mode).toBe('GOVERNANCE');
      const denied = { name: 'AccessDenied' };
      await expect(stores.s3.send(new DeleteObjectCommand(object))).rejects.toMatchObject(denied);
    }
  });

  it('are not those of runs that go on', async () => {
    const bucket = s3VersionedBucket(stores.s3, BUCKETS.documents);
    expect(await Array.fromAsync(bucket.histories(`runs/${OTHER_RUN}/`))).toEqual([]);
  });
});
