import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { contractForgottenV1 } from '@countersign/events';
import { intakeKeys, newEvent, outgoing, parseS3Uri, putJsonOnce } from '@countersign/shared';
import { s3ObjectStore } from '@countersign/shared/aws';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { s3VersionedBucket } from '../../adapters/s3-versioned-bucket.ts';
import { type AuditedArchive, makeArchive, serviceOver } from '../../testing/audited-archive.ts';
import { OTHER_RUN, RUN } from '../../testing/audited-runs.ts';
import { tables } from '../../testing/audited-tables.ts';
import { BUCKETS, openStores } from '../../testing/embedded-stores.ts';

const AT = new Date('2026-11-22T13:57:00.000Z');
let folder: string;
let archive: AuditedArchive;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-forgotten-'));
  const keys = await makeArchive(folder);
  archive = serviceOver(await openStores(folder), keys);
});
afterEach(async () => {
  await archive.close();
  await rm(folder, { recursive: true });
});

/** Deletes all that the run wrote but the last `spared` documents, as somebody with the right to. */
async function deleteDocuments(spared = 0) {
  const histories = await Array.fromAsync(
    s3VersionedBucket(archive.s3, BUCKETS.documents).histories(`runs/${RUN}/`),
  );
  for (const { key, versions } of histories.slice(0, histories.length - spared))
    for (const { versionId } of versions)
      await archive.s3.send(
        new DeleteObjectCommand({
          Bucket: BUCKETS.documents,
          Key: key,
          VersionId: versionId,
          BypassGovernanceRetention: true,
        }),
      );
}

const lea = { id: null, name: 'Lea', email: null };

/** As `forget` writes it down, before anything is marked or deleted. */
async function noteIt(change: object = {}, runId = RUN) {
  const documents = s3ObjectStore(archive.s3, BUCKETS.documents);
  const source = await s3ObjectStore(archive.s3, BUCKETS.inbox).find('acme/agreement.pdf');
  const { versionId } = parseS3Uri(source?.uri ?? '');
  await putJsonOnce(documents, intakeKeys.forgotten(runId), {
    ...{ version: 1, runId, reason: 'ticket 4711', by: lea, at: AT.toISOString() },
    source: { bucket: 'inbox', key: 'acme/agreement.pdf', versionId: versionId ?? null },
    contentHash: source?.sha256,
    ...change,
  });
}

async function recordIt(runId = RUN, isNoted = true) {
  if (isNoted) await noteIt({}, runId);
  const data = { by: { name: 'Lea' }, reason: 'ticket 4711', at: AT.toISOString(), objects: 6 };
  const event = newEvent('choreographer', outgoing(contractForgottenV1, data), { runId }, AT);
  await archive.archive(archive.newRecorder(), event);
}

const problems = async () => (await archive.verify()).breaches.map(({ problem }) => problem);

describe('verification of what was forgotten', () => {
  it('takes documents that are gone for what was recorded', async () => {
    await recordIt();
    await deleteDocuments();
    const { breaches, counts } = await archive.verify();
    expect(breaches).toEqual([]);
    expect(counts.forgotten).toBe(1);
  });

  it('names what was to be forgotten, and is still there', async () => {
    await recordIt();
    await deleteDocuments(1);
    expect(await problems()).toEqual([expect.stringContaining('was to be forgotten, and is still there')]);
  });

  it('takes nothing that is gone for forgotten, unless that was recorded', async () => {
    await deleteDocuments();
    expect(new Set(await problems())).toEqual(new Set(['is gone, or cannot be read']));
  });

  it('believes no record of what nobody asked for', async () => {
    await recordIt(RUN, false);
    await deleteDocuments();
    const { breaches } = await archive.verify();
    expect(breaches).toEqual([
      { where: `run ${RUN}`, problem: 'was recorded as forgotten, and no note says who asked for it' },
    ]);
    const earlier = { forgottenUnnotedUntil: '2026-11-22T13:58:00.000Z' };
    expect((await archive.verify('13:58', earlier)).breaches).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['another person', { by: { ...lea, name: 'Sam' } }, 'name is Sam, it was recorded as Lea'],
    ['another instant', { at: '2026-11-22T13:00:00.000Z' }, 'at is 2026-11-22T13:00'],
    ['other bytes', { contentHash: 'f'.repeat(64) }, 'contentHash is ffff'],
    [
      'another file',
      { source: { bucket: 'inbox', key: 'x.pdf', versionId: null } },
      'key is x.pdf, it was recorded as acme/agreement.pdf',
    ],
    ['another run', { runId: OTHER_RUN }, 'is no request to forget'],
  ])('holds a note of %s to the records', async (_, change, problem) => {
    await noteIt(change);
    await recordIt(RUN, false);
    await deleteDocuments();
    expect(await problems()).toContainEqual(expect.stringContaining(problem));
  });

  it('waits for words that were asked for and are locked, and names a row that says nothing of it', async () => {
    await noteIt();
    const forgottenIs = (forgottenAt: string | null) =>
      tables(
        (all) =>
          all.map((run) => (run.runId === RUN ? { ...run, facts: { ...run.facts, forgottenAt } } : run)),
        { reports: { docx: undefined, pdf: undefined }, contentHash: 'a'.repeat(64), versionId: null },
      );
    const toldOf = async (at: string | null) => {
      const { breaches } = await archive.verify('13:58', { runs: forgottenIs(at), patienceMs: 0 });
      return breaches.map(({ problem }) => problem).filter((each) => each.includes('forgotten'));
    };
    expect(await toldOf(AT.toISOString())).toEqual([]);
    expect(await toldOf(null)).toEqual([expect.stringContaining('is not marked as forgotten')]);
  });

  it('knows what went to text recognition, until it was to be forgotten', async () => {
    for (const name of ['pages.pdf', 'pending.json'])
      await archive.s3.send(
        new PutObjectCommand({
          Bucket: BUCKETS.documents,
          Key: `runs/${RUN}/extraction/t/${name}`,
          Body: 'x',
        }),
      );
    expect(await problems()).toEqual([]);
    await recordIt();
    await deleteDocuments(1);
    expect(await problems()).toEqual([expect.stringContaining('was to be forgotten, and is still there')]);
  });

  it('takes nobody for forgotten who never came to an end', async () => {
    await recordIt(OTHER_RUN);
    const { breaches } = await archive.verify('13:58', { patienceMs: 0 });
    const where = `run ${OTHER_RUN}`;
    expect(breaches).toContainEqual({ where, problem: expect.stringContaining('no end of it was recorded') });
    expect((await archive.verify('13:58')).breaches).not.toContainEqual(expect.objectContaining({ where }));
  });

  it.each<[string, boolean, string | null, string]>([
    ['a record that its row knows nothing of', true, null, 'forgottenAt is nothing'],
    ['a row that no record tells of', false, AT.toISOString(), 'it was recorded as nothing'],
    ['a row of another instant', true, '2026-11-22T13:50:00.000Z', 'forgottenAt is 2026-11-22T13:50'],
  ])('believes neither %s', async (_, isRecorded, forgottenAt, problem) => {
    if (isRecorded) await recordIt();
    const runs = tables(
      (all) => all.map((run) => (run.runId === RUN ? { ...run, facts: { ...run.facts, forgottenAt } } : run)),
      { reports: { docx: undefined, pdf: undefined }, contentHash: 'a'.repeat(64), versionId: null },
    );
    const problemsOf = async (patienceMs?: number) =>
      (await archive.verify('13:58', { runs, patienceMs })).breaches.map((each) => each.problem);
    expect((await problemsOf(0)).filter((each) => each.startsWith('forgottenAt'))).toEqual([
      expect.stringContaining(problem),
    ]);
    if (!isRecorded) expect((await problemsOf()).join()).not.toContain('forgottenAt');
  });

  it('asks the tables for no sections of it, which are told by what was deleted', async () => {
    const reports = { docx: undefined, pdf: undefined };
    const recorded = { reports, contentHash: 'a'.repeat(64), versionId: null };
    const emptied = tables((runs) => runs.map((run) => ({ ...run, sections: [] })), recorded);
    const withoutSections = async () => {
      const { breaches } = await archive.verify('13:58', { runs: emptied, patienceMs: 0 });
      return breaches.map(({ problem }) => problem).filter((problem) => problem.startsWith('section '));
    };
    expect(await withoutSections()).toHaveLength(1);
    await recordIt();
    expect(await withoutSections()).toEqual([]);
  });
});
