import { beforeEach, describe, expect, it } from 'vitest';
import type { Run } from '../domain/run.ts';
import { runHandlers } from '../http/run-handlers.ts';
import { memorySource } from '../testing/memory-source.ts';
import { aPerson } from '../testing/people.ts';
import { aRun } from '../testing/rows.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { admitRuns } from './admit-runs.ts';
import { redriveRun } from './redrive-run.ts';
import { takeIn } from './take-in.ts';

const NOON = new Date('2026-05-04T12:00:00.000Z');
const MIDNIGHT = new Date('2026-05-05T00:00:00.000Z');
const CAPS = { perContractUsd: 25, perDayUsd: 10 };
const WAITS = "the day's cost cap is reached; begins after 00:00 UTC or once MaxCostUsdPerDay is raised";
const repositories = useRepositories();
const olga = aPerson('olga', 'legal-operations');
let service: ReturnType<typeof servicePorts>;
let clock: Date;
let redriven: string[];
let number = 0;

const ports = (more: object = {}) => ({
  ...service.ports,
  caps: CAPS,
  source: memorySource({ 'ann.pdf': `%PDF-1.7 ${number}`, 'bob.pdf': `%PDF-1.7 ${number}` }),
  inbox: `inbox-${number}`,
  ...more,
});
const find = (runId: string | undefined) => repositories.transact(({ runs }) => runs.find(runId ?? ''));
const enter = (fields: Partial<Run>) =>
  repositories.transact(({ runs }) => runs.insert(aRun({ contentHash: fields.runId ?? '', ...fields })));

beforeEach(async () => {
  clock = NOON;
  number += 1;
  redriven = [];
  service = servicePorts(repositories.transact, () => clock);
  await repositories.transact(async ({ runs, spending }) => {
    for (const { runId } of await runs.list({}, { limit: 1000 }))
      await runs.update(runId, { status: 'COMPLETED', turn: null });
    await spending.add(NOON, 10);
  });
});

describe('on a day that has cost what it may', () => {
  const arrive = (key: string, more: object = {}) =>
    takeIn(ports(more))({ bucket: `inbox-${number}`, key, via: 'upload', redelivered: 'scans' in more });

  it('a contract and another of its bytes wait for the next, the second for the first', async () => {
    const [first, second] = [await arrive('ann.pdf'), await arrive('bob.pdf')];
    expect([service.started, (await find(second?.runId))?.linkedTo]).toEqual([[], first?.runId]);
    const asked = { path: { runId: second?.runId }, person: olga };
    const look = () => runHandlers(ports() as never).getRun(asked as never);
    const told = { status: 'RECEIVED', waits: expect.stringContaining('same bytes') } as const;
    expect(await look()).toMatchObject(told);
    clock = MIDNIGHT;
    expect(await look()).toMatchObject(told);
    await admitRuns(ports())();
    expect(service.started).toEqual([first?.runId]);
    expect(await look()).toMatchObject({ status: 'RUNNING' });
    expect(await look()).not.toHaveProperty('waits');
  });

  it("a contract waits once a scanner's verdict is there, too", async () => {
    let found: string | undefined;
    const scans = { statusOf: async () => found };
    await arrive('ann.pdf', { scans });
    found = 'NO_THREATS_FOUND';
    const run = await arrive('ann.pdf', { scans });
    expect([service.started, (await find(run?.runId))?.turn]).toEqual([[], expect.any(Number)]);
    clock = MIDNIGHT;
    await admitRuns(ports())();
    expect(service.started).toEqual([run?.runId]);
  });

  it('whoever looks at a contract that waits is told why, and operations what the day has cost', async () => {
    const run = await arrive('ann.pdf');
    const handlers = runHandlers(ports() as never);
    const list = (groups: string) =>
      handlers.listRuns({ query: { limit: 25 }, person: aPerson('anna', groups) } as never);
    const known = list('legal-operations');
    await expect(known).resolves.toMatchObject({ today: { maxCostUsd: 10 } });
    expect((await known).runs.find(({ runId }) => runId === run?.runId)).toMatchObject({ waits: WAITS });
    expect(await list('nobodys')).not.toHaveProperty('today');
    const one = { path: { runId: run?.runId }, person: olga };
    expect(await handlers.getRun(one as never)).toMatchObject({ status: 'RECEIVED', waits: WAITS });
    clock = MIDNIGHT;
    expect(await handlers.getRun(one as never)).toMatchObject({ waits: expect.stringContaining('its turn') });
    await admitRuns(ports())();
    expect(await handlers.getRun(one as never)).not.toHaveProperty('waits');
  });
});

describe('a redrive', () => {
  const failed = { status: 'FAILED', failureClass: 'downstream', executionArn: 'arn' } as const;
  /** Of an execution that goes on when it is asked to. */
  const redrive = (
    runId: string,
    { overCap = false, ...more }: { overCap?: boolean; places?: number } = {},
  ) =>
    redriveRun(
      ports({
        ...more,
        workflow: {
          ...service.ports.workflow,
          redrive: async (arn: string) => void redriven.push(arn),
          stateOf: async (name: string) => ({
            name,
            executionArn: 'arn',
            status: 'RUNNING',
            redriveCount: 1,
          }),
        },
      }),
    )(runId, { scope: 'all', person: olga, overCap });

  it('is refused on a spent day, which it says, and made where the operator knows', async () => {
    const runId = `redriven-${number}`;
    await enter({ runId, ...failed, failureStage: 'extract' });
    await expect(redrive(runId)).rejects.toMatchObject({
      code: 'DaySpent',
      message: expect.stringMatching(/of 10\.00 USD.*--over-cap/),
    });
    expect([redriven, service.events]).toEqual([[], []]);
    await redrive(runId, { overCap: true });
    expect(redriven).toEqual([`arn:execution:${runId}`]);
    const told = service.events.find(({ type }) => type === 'contract.operator-acted.v1');
    expect(told?.data).toMatchObject({
      reason: expect.stringMatching(/^--over-cap: .* of 10\.00 USD/),
    });
  });

  it('is made on a spent day where all is written and a person is waited for', async () => {
    const runId = `redriven-${number}`;
    await enter({ runId, ...failed, failureStage: 'review' });
    await redrive(runId);
    expect(redriven).toHaveLength(1);
  });

  it('is counted at once, and refused where a quarter more is at work than may begin', async () => {
    clock = MIDNIGHT;
    const ids = Array.from({ length: 6 }, (_, index) => `redriven-${number}-${index}`);
    for (const runId of ids) await enter({ runId, ...failed, failureStage: 'extract' });
    const rooms = [];
    for (const runId of ids.slice(0, 5)) rooms.push((await redrive(runId, { places: 4 })).room.atWork);
    expect(rooms).toEqual([0, 1, 2, 3, 4]);
    expect(await find(ids[0])).toMatchObject({ status: 'RUNNING', redrives: 1 });
    await expect(redrive(ids[5]!, { places: 4 })).rejects.toMatchObject({
      code: 'PlacesTaken',
      message: expect.stringMatching(/^5 runs are at work, of which 4 .*--over-cap/),
    });
    await redrive(ids[5]!, { places: 4, overCap: true });
    expect(redriven).toHaveLength(6);
    expect(service.events.filter(({ data }) => JSON.stringify(data).includes('--over-cap'))).toHaveLength(1);
  });

  it('keeps to its bound where many are asked for at once, and lets one run go on once', async () => {
    clock = MIDNIGHT;
    const ids = Array.from({ length: 12 }, (_, index) => `redriven-${number}-${index}`);
    for (const runId of ids) await enter({ runId, ...failed, failureStage: 'extract' });
    const asked = [...ids, ids[0]!].map((runId) => redrive(runId, { places: 4 }));
    const codes = (await Promise.allSettled(asked)).map((each) =>
      each.status === 'rejected' ? each.reason.code : 'made',
    );
    expect(codes.filter((code) => code === 'made')).toHaveLength(5);
    // What has those of several servers wait for each other, which one connection cannot show.
    expect(await repositories.transact(({ bookmarks }) => bookmarks.find('places'))).toContain('redriven-');
    expect(redriven).toHaveLength(5);
    await expect(redrive(redriven[0]!.slice('arn:execution:'.length))).rejects.toMatchObject({
      code: 'NotFailed',
    });
  });

  it('is refused for a run that another has let go on, and is not made yet', async () => {
    clock = MIDNIGHT;
    const runId = `redriven-${number}`;
    await enter({ runId, ...failed, failureStage: 'extract' });
    const both = await Promise.allSettled([redrive(runId), redrive(runId)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(redriven).toHaveLength(1);
  });
});
