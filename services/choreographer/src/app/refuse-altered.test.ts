import { memoryLogger, memoryPublisher } from '@countersign/shared/testing';
import { describe, expect, it } from 'vitest';
import { memoryNotices } from '../testing/memory-notices.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { type RefuseAlteredPorts, refuseAltered } from './refuse-altered.ts';

const REF = { uri: 's3://documents/runs/r/report.pdf?versionId=v1', sha256: 'c'.repeat(64), bytes: 7 };
const repositories = useRepositories();
const asking = { runId: 'run-0000000001', name: 'report.pdf', askedBy: 'Anna Lindqvist' };

function portsWhere(isAsRecorded: boolean, publish?: () => Promise<void>) {
  const publisher = memoryPublisher();
  const told: string[] = [];
  const ports: RefuseAlteredPorts = {
    integrity: { isAsRecorded: async () => isAsRecorded },
    publisher: publish ? { publish } : publisher,
    consoleUrl: async () => undefined,
    notices: memoryNotices(({ subject }) => told.push(subject)),
    metrics: { count: (metric) => void told.push(metric) },
    logger: memoryLogger(),
    transact: repositories.transact,
    now: () => new Date('2026-03-02T13:00:00.000Z'),
  };
  return { ports, told, events: publisher.events };
}

describe('refuseAltered', () => {
  it('lets out what is as it was recorded, and tells nobody', async () => {
    const { ports, told, events } = portsWhere(true);
    await refuseAltered(ports)(REF, asking);
    expect([told, events]).toEqual([[], []]);
  });

  it('refuses what is not, and tells by metric, event and mail', async () => {
    const { ports, told, events } = portsWhere(false);
    const refused = { status: 409, code: 'DocumentAltered' };
    await expect(refuseAltered(ports)(REF, asking)).rejects.toMatchObject(refused);
    expect(told).toContain('DocumentsAltered');
    expect(told).toContain('Document altered: report.pdf of run-0000000001');
    expect(events).toMatchObject([
      { type: 'contract.document-altered.v1', data: { name: 'report.pdf', askedBy: 'Anna Lindqvist' } },
    ]);
  });

  it('tells of the same document under the same id, however often it is asked for', async () => {
    const { ports, events } = portsWhere(false);
    for (let times = 0; times < 2; times += 1) await refuseAltered(ports)(REF, asking).catch(() => {});
    expect(new Set(events.map(({ id }) => id)).size).toBe(1);
  });

  it('refuses also where nobody can be told', async () => {
    const { ports } = portsWhere(false, () => Promise.reject(new Error('no bus')));
    await expect(refuseAltered(ports)(REF, asking)).rejects.toMatchObject({ code: 'DocumentAltered' });
  });
});
