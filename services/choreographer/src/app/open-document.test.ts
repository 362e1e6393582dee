import { memoryLogger, memoryPublisher } from '@countersign/shared/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { hashOfUnread } from '../domain/run.ts';
import { memoryDocuments } from '../testing/memory-documents.ts';
import { aPerson } from '../testing/people.ts';
import { aRun, aTask } from '../testing/rows.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { type OpenDocumentPorts, openDocument } from './open-document.ts';

const REF = { uri: 's3://documents/runs/r/report.pdf', sha256: 'c'.repeat(64), bytes: 7 };
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
    notices: { toReviewers: async () => {}, toOperations: async () => {} },
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
