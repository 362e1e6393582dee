import { InternalError } from '@countersign/shared';
import { memoryLogger } from '@countersign/shared/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { LARGE_BYTES } from '../domain/intake/queue.ts';
import type { Run } from '../domain/run.ts';
import { aRun } from '../testing/rows.ts';
import { aReceipt } from '../testing/saved.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { admitRuns } from './admit-runs.ts';
import { startRun } from './start-run.ts';
import { sweepEnds } from './sweep.ts';

const NOON = new Date('2026-03-02T12:00:00.000Z');
const repositories = useRepositories();
let service: ReturnType<typeof servicePorts>;
let received = 0;

beforeEach(async () => {
  service = servicePorts(repositories.transact, () => NOON);
  await repositories.transact(async ({ runs }) => {
    for (const { runId } of await runs.list({}, { limit: 1000 }))
      await runs.update(runId, { status: 'COMPLETED', turn: null });
  });
});

const withPlaces = (places: number) => ({ ...service.ports, places });
const statusOf = async (runId: string) =>
  (await repositories.transact(({ runs }) => runs.find(runId)))?.status;
const finish = (runId: string) =>
  repositories.transact(({ runs }) => runs.update(runId, { status: 'COMPLETED' }));

/** Takes a contract in, as intake does once it has read it. */
async function arrive(fields: Partial<Run> = {}, places = 0): Promise<string> {
  received += 1;
  const runId = `queued-${String(received).padStart(4, '0')}`;
  const run = aRun({ runId, receivedAt: new Date(NOON.getTime() + received), ...fields });
  await repositories.transact(({ runs }) => runs.insert(run));
  await startRun(withPlaces(places), { run, receipt: aReceipt(run), refusal: undefined, mine: true });
  return runId;
}

/** Ends runs and starts others until none is left; answers the order in which they were started. */
async function drain(places: number): Promise<readonly string[]> {
  let ended = 0;
  while ((await admitRuns(withPlaces(places))()) > 0)
    for (; ended < service.started.length; ended += 1) await finish(service.started[ended]!);
  return service.started;
}

describe('more runs than places', () => {
  it('wait, are started in order as places get free, and never more at a time', async () => {
    const ids = [await arrive({}, 2), await arrive({}, 2), await arrive({}, 2), await arrive({}, 2)];
    expect(service.started).toEqual(ids.slice(0, 2));
    expect(await statusOf(ids[2]!)).toBe('RECEIVED');
    expect(await admitRuns(withPlaces(2))()).toBe(0);
    await finish(ids[1]!);
    expect(await admitRuns(withPlaces(2))()).toBe(1);
    expect(service.started).toEqual(ids.slice(0, 3));
    expect(await statusOf(ids[2]!)).toBe('RUNNING');
  });

  it('take none from runs that wait for a person', async () => {
    const first = await arrive({}, 1);
    await repositories.transact(({ runs }) => runs.update(first, { status: 'AWAITING_REVIEW' }));
    const second = await arrive({}, 1);
    expect(service.started).toEqual([first, second]);
  });

  it.each([1, 3])('go round by uploader with %i places, however many one has waiting', async (places) => {
    const ofAnn = [];
    for (let count = 0; count < 5; count += 1)
      ofAnn.push(await arrive({ uploaderEmail: 'ann@firm.example' }));
    const ofBob = [await arrive({ uploaderId: 'bob' }), await arrive({ uploaderId: 'bob' })];
    const started = await drain(places);
    expect(started.slice(0, 4)).toEqual([ofAnn[0], ofBob[0], ofAnn[1], ofBob[1]]);
    expect(started.slice(4)).toEqual(ofAnn.slice(2));
  });

  it('let small ones pass large ones, which hold half of the places', async () => {
    const large = [];
    for (let count = 0; count < 4; count += 1) large.push(await arrive({ bytes: LARGE_BYTES }));
    const small = [await arrive(), await arrive()];
    await admitRuns(withPlaces(4))();
    expect([...service.started].toSorted()).toEqual([large[0], large[1], ...small].toSorted());
    await finish(large[0]!);
    await admitRuns(withPlaces(4))();
    expect(service.started.at(-1)).toBe(large[2]);
  });
});

describe('a day that has cost what it may', () => {
  const [FRIDAY, SATURDAY] = [new Date('2026-03-06T12:00:00.000Z'), new Date('2026-03-07T00:00:00.000Z')];
  const SUNDAY = new Date('2026-03-08T12:00:00.000Z');
  const TOMORROW = new Date('2026-03-03T00:00:00.000Z');
  const capped = (now: Date) => {
    const logger = memoryLogger();
    return {
      ports: { ...withPlaces(5), caps: { perContractUsd: 25, perDayUsd: 10 }, now: () => now, logger },
      logger,
    };
  };

  it('lets no further contract begin until the next, and says why', async () => {
    const waiting = [await arrive(), await arrive()];
    await repositories.transact(({ spending }) => spending.add(NOON, 10.5));
    const { ports, logger } = capped(NOON);
    expect(await admitRuns(ports)()).toBe(0);
    expect(logger.lines).toEqual([
      expect.objectContaining({
        level: 'warn',
        message: expect.stringContaining('MaxCostUsdPerDay'),
        perDayUsd: 10,
        next: 2,
      }),
    ]);
    expect(await statusOf(waiting[0]!)).toBe('RECEIVED');
    expect(await admitRuns(capped(TOMORROW).ports)()).toBe(2);
    expect(service.started).toEqual(waiting);
  });

  it('keeps a share for others, whose contracts pass those of who has spent theirs', async () => {
    const caps = { perContractUsd: 25, perDayUsd: 10, perUploaderDayUsd: 8 };
    const ports = (now: Date) => ({ ...capped(now).ports, caps, places: 2, logger: memoryLogger() });
    const ofAnn = [];
    for (let count = 0; count < 4; count += 1)
      ofAnn.push(await arrive({ uploaderId: 'ann', uploaderEmail: 'Ann@firm.example' }));
    const ofBob = await arrive({ uploaderId: 'bob' });
    const unknown = await arrive();
    await repositories.transact(({ spending }) => spending.add(FRIDAY, 8, 'ann@firm.example'));
    await repositories.transact(({ spending }) => spending.add(FRIDAY, 1, 'bob'));
    expect(await admitRuns(ports(FRIDAY))()).toBe(2);
    expect(service.started.toSorted()).toEqual([ofBob, unknown].toSorted());
    for (const runId of [ofBob, unknown]) await finish(runId);
    expect(await admitRuns(ports(FRIDAY))()).toBe(0);
    expect(await admitRuns(ports(SATURDAY))()).toBe(2);
    expect(service.started.slice(2)).toEqual(ofAnn.slice(0, 2));
  });

  it('keeps none of those whom nobody knows: they are many, and begin until the day is spent', async () => {
    const caps = { perContractUsd: 25, perDayUsd: 10, perUploaderDayUsd: 8 };
    const ports = { ...capped(SUNDAY).ports, caps };
    const unknown = [await arrive(), await arrive()];
    await repositories.transact(({ spending }) => spending.add(SUNDAY, 9, ''));
    await admitRuns(ports)();
    expect(service.started).toEqual(unknown);
  });

  it('is said to nobody where nothing waits', async () => {
    const { ports, logger } = capped(NOON);
    await admitRuns(ports)();
    expect(logger.lines).toEqual([]);
  });
});

describe('a start that goes wrong', () => {
  const failing = (places: number) => ({
    ...withPlaces(places),
    workflow: { ...service.ports.workflow, start: () => Promise.reject(new Error('throttled')) },
  });

  it('leaves the run where it was, for whoever looks next', async () => {
    const runId = await arrive();
    await expect(admitRuns(failing(1))()).rejects.toThrow('throttled');
    expect(await statusOf(runId)).toBe('RECEIVED');
    await admitRuns(withPlaces(1))();
    expect(service.started).toEqual([runId]);
  });

  it('that dies before it is made keeps its place, until somebody looks a minute later', async () => {
    const [first, second] = [await arrive(), await arrive()];
    let begun = '';
    const start = (runId: string): Promise<never> => {
      begun = runId;
      return new Promise(() => {});
    };
    void admitRuns({ ...withPlaces(1), workflow: { ...service.ports.workflow, start } })();
    await expect.poll(() => begun).toBe(first);
    expect([await admitRuns(withPlaces(1))(), await statusOf(first)]).toEqual([0, 'RUNNING']);
    const later = () => new Date(NOON.getTime() + 60_000);
    await admitRuns({ ...withPlaces(1), now: later })();
    expect(service.started).toEqual([first]);
    expect((await repositories.transact(({ runs }) => runs.find(first)))?.stageSince).toEqual(NOON);
    await finish(first);
    await admitRuns(withPlaces(1))();
    expect(service.started).toEqual([first, second]);
  });

  it('again and again keeps nobody else from beginning, and has waited since the contract came', async () => {
    const [first, second, third] = [await arrive(), await arrive(), await arrive()];
    const start = async (runId: string) => {
      if (runId === first) throw new Error('throttled');
      service.started.push(runId);
    };
    const ports = { ...withPlaces(1), workflow: { ...service.ports.workflow, start } };
    for (let look = 0; look < 6; look += 1) {
      await admitRuns(ports)().catch(() => {});
      for (const runId of service.started) await finish(runId);
    }
    expect(service.started).toEqual([second, third]);
    const run = (await repositories.transact(({ runs }) => runs.find(first)))!;
    expect(run).toMatchObject({ status: 'RECEIVED', stageSince: run.receivedAt, startedAt: null });
  });

  it('for good ends the run with the reason, gives its place back, and is told by the sweep', async () => {
    const [first, second] = [await arrive({ executionArn: 'arn' }), await arrive()];
    const start = async (runId: string) => {
      if (runId === first) throw new InternalError('Step Functions does not take it: Invalid name');
      service.started.push(runId);
    };
    const ports = { ...withPlaces(1), workflow: { ...service.ports.workflow, start } };
    await expect(admitRuns(ports)()).rejects.toThrow('Invalid name');
    await admitRuns(ports)();
    expect(service.started).toEqual([second]);
    expect(await repositories.transact(({ runs }) => runs.find(first))).toMatchObject({
      status: 'FAILED',
      failureStage: 'extract',
      failureClass: 'internal',
      failureMessage: expect.stringContaining('Invalid name'),
    });
    await sweepEnds({ ...service.ports, now: () => new Date(NOON.getTime() + 600_000) })();
    expect(service.notices.map(({ text }) => text)).toEqual([
      expect.stringMatching(/Invalid name[\s\S]*nothing to redrive/),
    ]);
  });

  it('starts nothing that was cancelled meanwhile', async () => {
    const runId = await arrive();
    await repositories.transact(({ runs }) => runs.update(runId, { status: 'FAILED' }));
    expect(await admitRuns(withPlaces(5))()).toBe(0);
    expect(service.started).toEqual([]);
  });

  it('takes the same runs where two look at once', async () => {
    for (let count = 0; count < 6; count += 1) await arrive();
    await Promise.all([1, 2, 3].map(() => admitRuns(withPlaces(2))()));
    expect(new Set(service.started).size).toBe(2);
  });
});
