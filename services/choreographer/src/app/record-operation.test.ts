import { DownstreamError } from '@countersign/shared';
import { beforeEach, describe, expect, it } from 'vitest';
import { aPerson } from '../testing/people.ts';
import { aRun } from '../testing/rows.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { recordOperation } from './record-operation.ts';
import { sweepAnnouncements } from './sweep.ts';

const NOON = new Date('2026-03-02T12:00:00.000Z');
const repositories = useRepositories();
const olga = aPerson('olga', 'legal-operations');
const QUEUE = 'countersign-local-classify-dlq';

let clock: Date;
let service: ReturnType<typeof servicePorts>;

const down = async (): Promise<never> => Promise.reject(new DownstreamError('Down', 'It does not answer'));
const waiting = () => repositories.transact(({ announcements }) => announcements.recordedBefore(clock));

beforeEach(() => {
  clock = NOON;
  service = servicePorts(repositories.transact, () => clock);
});

describe('a step of operations', () => {
  it('is told with who takes it and why, and is then off the list', async () => {
    const id = await recordOperation(service.ports)(
      { action: 'redrive', queue: QUEUE, reason: 'The endpoint answers again' },
      undefined,
      olga,
    );
    expect(service.events).toMatchObject([
      {
        id,
        type: 'operations.operator-acted.v1',
        subject: 'operations',
        data: {
          action: 'redrive',
          queue: QUEUE,
          reason: 'The endpoint answers again',
          by: { name: 'Olga', email: 'olga@example.com', userId: 'olga' },
        },
      },
    ]);
    expect(await waiting()).toEqual([]);
  });

  it.each([
    ['the run that a dead letter names', true, (runId: string) => runId],
    ['operations, where there is no such run', false, () => 'operations'],
  ])('is told of %s', async (_, known, subjectOf) => {
    const runId = `recorded-operation-${known}`;
    if (known) await repositories.transact(({ runs }) => runs.insert(aRun({ runId })));
    const message = { messageId: 'm1', sha256: 'a'.repeat(64) };
    const discard = { action: 'discard', queue: QUEUE, message, reason: 'A test of another team' } as const;
    await recordOperation(service.ports)(discard, runId, olga);
    expect(service.events).toMatchObject([{ subject: subjectOf(runId), data: { message } }]);
  });

  it('that the bus does not take is told by the sweep, under the same id', async () => {
    const ports = { ...service.ports, publisher: { publish: down } };
    const replay = { action: 'replay', from: NOON.toISOString(), to: NOON.toISOString() } as const;
    const id = await recordOperation(ports)(replay, undefined, olga);
    expect(service.events).toEqual([]);
    clock = new Date(NOON.getTime() + 3_600_000);
    await sweepAnnouncements({ ...service.ports, graceSeconds: 300 })();
    expect(service.events).toMatchObject([{ id, data: { action: 'replay' } }]);
    expect(await waiting()).toEqual([]);
  });

  it('that cannot be recorded is not answered as recorded, and nobody is told', async () => {
    const ports = { ...service.ports, transact: down };
    const redrive = { action: 'redrive', queue: QUEUE } as const;
    await expect(recordOperation(ports)(redrive, undefined, olga)).rejects.toThrow('It does not answer');
    expect(service.events).toEqual([]);
  });

  it('is told twice when it is taken twice', async () => {
    const redrive = { action: 'redrive', queue: QUEUE } as const;
    const ids = [1, 2].map(() => recordOperation(service.ports)(redrive, undefined, olga));
    expect(new Set(await Promise.all(ids)).size).toBe(2);
  });
});
