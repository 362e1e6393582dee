import { memoryLogger, memoryPublisher } from '@countersign/shared/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { hashOfUnread, type Run } from '../domain/run.ts';
import { runIdOf } from '../domain/run-id.ts';
import { memoryDocuments } from '../testing/memory-documents.ts';
import { memoryNotices } from '../testing/memory-notices.ts';
import { aPerson } from '../testing/people.ts';
import { aRun, aTask } from '../testing/rows.ts';
import { saveRouting, saveRun } from '../testing/saved.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { type OpenDocumentPorts, openDocument } from './open-document.ts';

const REF = { uri: 's3://documents/runs/opened-run/report/0/report.pdf', sha256: 'c'.repeat(64), bytes: 7 };
const NOW = new Date('2026-03-02T13:00:00.000Z');
const auditor = aPerson('vera', 'audit');

const repositories = useRepositories();
const publisher = memoryPublisher();
let ports: OpenDocumentPorts;
let given: string[];

beforeEach(async () => {
  publisher.events.length = 0;
  given = [];
  ports = {
    transact: repositories.transact,
    documents: memoryDocuments(),
    publisher,
    integrity: { isAsRecorded: async () => true },
    notices: memoryNotices(),
    consoleUrl: async () => undefined,
    metrics: { count: () => {} },
    logger: memoryLogger(),
    links: {
      async toRead(_, fileName) {
        given.push(fileName);
        return { url: 'https://s3.example/signed', expiresAt: NOW };
      },
      toUpload: () => Promise.reject(new Error('nobody uploads')),
    },
    now: () => NOW,
  };
  await saveRun(ports.documents, aRun({ runId: 'opened-run', fileName: 'nda.pdf' }));
  await repositories.transact(async (all) => {
    if (await all.runs.find('opened-run')) return;
    await all.runs.insert(aRun({ runId: 'opened-run', fileName: 'nda.pdf' }));
    const answer = JSON.stringify({ docx: REF, pdf: REF });
    const task = {
      taskId: 'opened-run-assemble',
      runId: 'opened-run',
      stage: 'assemble',
      status: 'answered',
    } as const;
    await all.tasks.insert(aTask({ ...task, answer, token: 'secret' }));
  });
});

describe('openDocument', () => {
  it('gives a link, and records who got it until when', async () => {
    const { link, fileName } = await openDocument(ports)('opened-run', 'report.pdf', auditor);
    expect([link.url, fileName]).toEqual(['https://s3.example/signed', 'nda.report.pdf']);
    expect(publisher.events).toMatchObject([
      {
        type: 'contract.document-opened.v1',
        subject: 'opened-run',
        data: {
          name: 'report.pdf',
          document: REF,
          by: { name: 'Vera', email: 'vera@example.com', userId: 'vera' },
          expiresAt: NOW.toISOString(),
        },
      },
    ]);
  });

  it('records each time as another', async () => {
    for (let times = 0; times < 2; times += 1) await openDocument(ports)('opened-run', 'source', auditor);
    expect(new Set(publisher.events.map(({ id }) => id)).size).toBe(2);
  });

  it('gives no link that cannot be recorded', async () => {
    const mute = { ...ports, publisher: { publish: () => Promise.reject(new Error('no bus')) } };
    await expect(openDocument(mute)('opened-run', 'report.pdf', auditor)).rejects.toThrow('no bus');
  });

  it.each<[string, string, string, object]>([
    ['a run that is not there', 'nobody', 'report.pdf', { code: 'NoSuchRun' }],
    ['a document that is not there', 'opened-run', 'diary', { code: 'NoSuchDocument' }],
  ])('refuses %s, and records nothing', async (_, runId, name, refusal) => {
    await expect(openDocument(ports)(runId, name, auditor)).rejects.toMatchObject(refusal);
    expect([given, publisher.events]).toEqual([[], []]);
  });

  it('refuses somebody who does not see the run, as if it were not there', async () => {
    const stranger = aPerson('sam', 'finance');
    const opening = openDocument(ports)('opened-run', 'report.pdf', stranger);
    await expect(opening).rejects.toMatchObject({ code: 'NoSuchRun' });
  });
});

describe('a contract that nobody may have', () => {
  const source = (more: Partial<OpenDocumentPorts> = {}) =>
    openDocument({ ...ports, ...more })('opened-run', 'source', auditor);

  it.each([undefined, 'THREATS_FOUND', 'UNSUPPORTED'])(
    'is not given out while the scanner says %s',
    async (status) => {
      const scans = { statusOf: async () => status };
      await expect(source({ scans })).rejects.toMatchObject({ status: 409, code: 'Quarantined' });
      expect([given, publisher.events]).toEqual([[], []]);
      await source({ scans: { statusOf: async () => 'NO_THREATS_FOUND' } });
      expect(given).toEqual(['nda.pdf']);
    },
  );

  it('is not given out where it was never read, and nobody is told that it was altered', async () => {
    const etag = '"unread"';
    const run = {
      runId: 'unread-run',
      etag,
      contentHash: hashOfUnread(etag),
      failureMessage: 'It is infected.',
    };
    await repositories.transact(({ runs }) => runs.insert(aRun(run)));
    const integrity = { isAsRecorded: async () => false };
    const asked = openDocument({ ...ports, integrity })('unread-run', 'source', auditor);
    await expect(asked).rejects.toThrow('nda.pdf is given to nobody: It is infected.');
    expect(publisher.events).toEqual([]);
  });
});

describe('a row that intake wrote no receipt of', () => {
  const SALES = { reviewerGroup: 'sales', leadGroup: 'sales' };
  const sal = aPerson('sal', 'sales');
  const victim = aRun({ runId: 'opened-run' });
  const before = aRun({ runId: '', objectKey: 'dropped/old-lease.pdf', versionId: 'v7', ...SALES });
  const { bucket, objectKey } = before;
  const ownId = runIdOf(bucket, objectKey, 'v7');
  const reportOf = (runId: string) => ({ ...REF, uri: `s3://documents/runs/${runId}/report/0/report.pdf` });

  /** A row with a report, each of some run. */
  async function inTables(row: Run, report = reportOf(row.runId)) {
    const answer = JSON.stringify({ docx: report, pdf: report });
    await repositories.transact(async ({ runs, tasks }) => {
      await runs.insert(row);
      const task = { taskId: `${row.runId}-assemble`, runId: row.runId, stage: 'assemble', answer } as const;
      await tasks.insert(aTask({ ...task, status: 'answered', token: row.runId }));
    });
  }

  it('gives out what lies below its own id, of a run of before', async () => {
    await inTables({ ...before, runId: ownId });
    const routed = { group: 'sales', lead: 'sales' };
    await saveRouting(ports.documents, ownId, routed);
    for (const name of ['report.pdf', 'source']) await openDocument(ports)(ownId, name, sal);
    expect(given).toHaveLength(2);
  });

  it.each([
    ['report.pdf', 'made-up-1'],
    ['source', 'made-up-2'],
  ])('gives out no %s of another group', async (name, runId) => {
    const { bucket, objectKey, versionId } = victim;
    await inTables({ ...before, runId, bucket, objectKey, versionId, etag: runId }, reportOf('opened-run'));
    const opening = openDocument(ports)(runId, name, sal);
    await expect(opening).rejects.toMatchObject({ status: 409, code: 'RecordAltered' });
    expect(given).toEqual([]);
    expect(publisher.events).toMatchObject([
      { type: 'contract.document-altered.v1', data: { differs: expect.arrayContaining(['objectKey']) } },
    ]);
  });

  it('gives out another run’s report neither where its id is of what it read', async () => {
    const row = { ...before, versionId: 'v8', etag: '"e8"' };
    const runId = runIdOf(bucket, objectKey, 'v8');
    await inTables({ ...row, runId }, reportOf('opened-run'));
    await saveRouting(ports.documents, runId, { group: 'sales', lead: 'sales' });
    const opening = openDocument(ports)(runId, 'report.pdf', sal);
    await expect(opening).rejects.toThrow('(documents)');
    expect(given).toEqual([]);
  });
});
