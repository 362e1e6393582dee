import { beforeEach, describe, expect, it } from 'vitest';
import { hashOfUnread, type Run } from '../domain/run.ts';
import { memoryNotices } from '../testing/memory-notices.ts';
import { aPerson } from '../testing/people.ts';
import { aRun } from '../testing/rows.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { admitRuns } from './admit-runs.ts';
import { cancelRun } from './cancel-run.ts';
import { updateLinkedRuns } from './linked-runs.ts';
import { recordExecution } from './record-execution.ts';
import { sweepEnds } from './sweep.ts';

const NOON = new Date('2026-03-02T12:00:00.000Z');
const minutes = (number: number) => new Date(NOON.getTime() + number * 60_000);
const repositories = useRepositories();
const olga = aPerson('olga', 'legal-operations');

let clock: Date;
let service: ReturnType<typeof servicePorts>;
let ann: string;
let bob: string;
let cyd: string;
let number = 0;

const run = (id: string) => repositories.transact(async ({ runs }) => (await runs.find(id))!);
const told = (id: string) => service.events.filter(({ subject }) => subject === id).map(({ type }) => type);
const cancel = (id: string) => cancelRun(service.ports)(id, 'all', olga, 'Withdrawn');
const note = (change: object, ports = service.ports) =>
  recordExecution(ports)({ executionArn: 'arn', name: ann, status: 'FAILED', error: 'Broken', ...change });
const history = (id: string) =>
  repositories.transact(async (all) => (await all.history.ofRun(id)).map(({ what }) => what));

/** Ann's run is under way; Bob and then Cyd brought the same bytes. */
beforeEach(async () => {
  clock = NOON;
  service = servicePorts(repositories.transact, () => clock);
  [ann, bob, cyd] = ['ann', 'bob', 'cyd'].map(
    (name) => `${name}-run-${String(++number).padStart(4, '0')}`,
  ) as [string, string, string];
  const same = { announced: 'RECEIVED', contentHash: hashOfUnread(`"${ann}"`) } as const;
  const work = { status: 'RUNNING', currentStage: 'route', riskLevel: 'high', riskScore: 70 } as const;
  const linked = { ...work, ...same, currentStage: null, linkedTo: ann } as const;
  await repositories.transact(async ({ runs }) => {
    await runs.insert(aRun({ runId: ann, executionArn: `arn:${ann}`, ...work, ...same }));
    await runs.insert(aRun({ runId: cyd, receivedAt: minutes(2), ...linked }));
    await runs.insert(aRun({ runId: bob, receivedAt: minutes(1), uploaderId: 'bob', ...linked }));
    await runs.own(await runs.find(ann).then((found) => found!));
  });
});

describe('runs of the same bytes as one that is cancelled', () => {
  it('go on: the first of them begins, and the others are linked to that', async () => {
    await cancel(ann);
    expect(await run(ann)).toMatchObject({ status: 'FAILED', failureName: 'Cancelled' });
    expect(service.started).toContain(bob);
    expect(await run(bob)).toMatchObject({
      ...{ status: 'RUNNING', linkedTo: null, executionArn: `arn:execution:${bob}`, turnOf: 'bob' },
      ...{ riskLevel: null, riskScore: null, finishedAt: null, startedAt: NOON },
    });
    expect(await run(cyd)).toMatchObject({ status: 'RUNNING', linkedTo: bob, riskLevel: null });
    expect([told(bob), told(cyd)]).toEqual([[], []]);
    expect([await history(bob), await history(cyd)]).toEqual([['unlinked'], ['linked']]);
    const { contentHash } = await run(bob);
    const owner = await repositories.transact(({ runs }) => runs.ownerOf(contentHash, 'contract-review'));
    expect(owner?.runId).toBe(bob);
  });

  it('end as the one ends that began, and go on again when that is cancelled', async () => {
    await cancel(ann);
    await note({ name: bob, error: 'Other' });
    expect(await run(cyd)).toMatchObject({ status: 'FAILED', failureName: 'Other' });
    await cancel(bob);
    expect(await run(cyd)).toMatchObject({ status: 'RUNNING', linkedTo: null, failureName: null });
    expect(await run(bob)).toMatchObject({ failureName: 'Cancelled' });
  });

  it('wait in line where there is no place, and for their own intake where that is not through', async () => {
    await repositories.transact(({ runs }) => runs.update(cyd, { announced: null }));
    const ports = { ...service.ports, places: 0 };
    await cancelRun(ports)(ann, 'all', olga, 'Withdrawn');
    expect(await run(bob)).toMatchObject({ status: 'RECEIVED', turn: expect.any(Number) });
    await cancelRun(ports)(bob, 'all', olga, 'Withdrawn');
    expect(await run(cyd)).toMatchObject({ status: 'RECEIVED', linkedTo: null, announced: null, turn: null });
    expect(service.started).toEqual([]);
  });

  it('begin anew where they had failed with it, and their own failure is told as one', async () => {
    await note({ redriveCount: 1 });
    await cancel(ann);
    expect(await run(bob)).toMatchObject({ status: 'RUNNING', failureName: null, redrives: 0 });
    await note({ name: bob, error: 'Other' });
    expect(await run(bob)).toMatchObject({ status: 'FAILED', failureName: 'Other', announced: 'FAILED 0' });
    const ids = service.events.filter(({ subject }) => subject === bob).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('runs of the same bytes as one that fails', () => {
  it('fail with it, each told to everybody and to operations, once, and can be redriven', async () => {
    await note({});
    await note({});
    const failed: Partial<Run> = {
      status: 'FAILED',
      failureName: 'Broken',
      failureStage: 'route',
      finishedAt: NOON,
    };
    for (const id of [ann, bob, cyd]) {
      expect(await run(id)).toMatchObject(failed);
      expect(told(id)).toEqual(['contract.failed.v1']);
      expect(service.notices.filter(({ text }) => text.includes(`redrive ${id}`))).toHaveLength(1);
      expect(await history(id)).toEqual(['run-failed']);
    }
    const ofBob = service.events.find(({ subject }) => subject === bob);
    expect(ofBob?.data).toMatchObject({ redrivable: true, error: { name: 'Broken' } });
    expect(service.notices.find(({ text }) => text.includes(bob))?.text).toContain(
      'earlier upload of the same bytes',
    );
  });

  it('are told of by the sweep where they could not be told of at once', async () => {
    let mails = 0;
    const notices = memoryNotices(() => {
      if (++mails > 1) throw new Error('no mail');
    });
    const broken = { ...service.ports, notices };
    await expect(note({}, broken)).rejects.toThrow('no mail');
    expect((await run(bob)).announced).toBe('RECEIVED');
    clock = minutes(10);
    await sweepEnds(service.ports)();
    const announced = `FAILED 0 of ${ann}`;
    expect([await run(bob), await run(cyd)]).toMatchObject([{ announced }, { announced }]);
    expect(service.notices).toHaveLength(2);
  });

  it('go on with it when it is redriven, and are told of again when it fails again', async () => {
    await note({});
    await note({ status: 'RUNNING', redriveCount: 1 });
    const going: Partial<Run> = {
      status: 'RUNNING',
      failureName: null,
      failureMessage: null,
      finishedAt: null,
    };
    expect([await run(bob), await run(cyd)]).toMatchObject([going, going]);
    await note({ redriveCount: 1, error: 'Again' });
    expect(await run(bob)).toMatchObject({ status: 'FAILED', failureName: 'Again' });
    expect(told(bob)).toEqual(['contract.failed.v1', 'contract.failed.v1']);
    await note({ status: 'RUNNING', redriveCount: 2 });
    const ended: Run = { ...(await run(ann)), status: 'COMPLETED', finishedAt: NOON };
    await repositories.transact((all) => updateLinkedRuns(all, ended));
    expect(await run(bob)).toMatchObject({ status: 'COMPLETED', failureName: null });
    expect(told(bob)).toHaveLength(2);
  });

  it('take no place and are started by nobody while it works', async () => {
    await admitRuns(service.ports)();
    const linked: Run[] = [await run(bob), await run(cyd)];
    expect(linked).toMatchObject([{ linkedTo: ann }, { linkedTo: ann }]);
    expect(service.started).not.toContain(bob);
  });
});
