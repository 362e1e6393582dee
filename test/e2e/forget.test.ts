import { ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { sealAndVerify } from '../support/archive.ts';
import { searchAs } from '../support/search.ts';
import { connectToSystem, type System, sample } from '../support/system.ts';

let system: System;
beforeAll(async () => {
  system = await connectToSystem();
});

const versionsOf = async (Bucket: string, Prefix: string) => {
  const { Versions = [] } = await system.s3.send(new ListObjectVersionsCommand({ Bucket, Prefix }));
  return Versions.map(({ Key }) => Key);
};

const hitsOf = async (runId: string) =>
  (await searchAs(system, 'auditor', { q: 'agreement', limit: 100 })).filter((hit) => hit === runId).length;

describe('a contract that is forgotten', () => {
  it('is gone from buckets, index and documents, and the archive is intact', async () => {
    const key = await system.drop(sample('mutual-nda'), 'forget/agreement.pdf');
    const { runId, documents } = await system.end(key);
    expect(documents).toContain('report.pdf');
    await expect(system.as('uploader').forget(runId, 'ticket 4711')).rejects.toMatchObject({ status: 403 });
    expect(await versionsOf(system.documents, `runs/${runId}/`)).not.toEqual([]);

    const forgotten = await vi.waitUntil(
      () =>
        system
          .as('lead')
          .forget(runId, 'ticket 4711')
          // Everybody is told of the end a moment after it.
          .catch((error: Error & { code?: string }) =>
            error.code === 'NotEnded' ? false : Promise.reject(error),
          ),
      { timeout: 60_000, interval: 500 },
    );
    expect(forgotten).toMatchObject({ runs: 1 });

    expect(await versionsOf(system.documents, `runs/${runId}/`)).toEqual([]);
    expect(await versionsOf(system.inbox, key)).toEqual([]);
    await vi.waitUntil(async () => (await hitsOf(runId)) === 0, { timeout: 60_000, interval: 500 });
    const run = await system.as('auditor').getRun(runId);
    expect(run).toMatchObject({ status: 'COMPLETED', documents: [], forgottenAt: expect.any(String) });
    const opening = system.as('auditor').download(runId, 'report.pdf');
    await expect(opening).rejects.toMatchObject({ status: 410, code: 'Forgotten' });

    const { breaches, counts } = await sealAndVerify(system);
    expect(breaches).toEqual([]);
    expect(counts.forgotten).toBeGreaterThan(0);
  });
});
