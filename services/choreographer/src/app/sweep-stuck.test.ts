import { beforeEach, describe, expect, it } from 'vitest';
import type { Run } from '../domain/run.ts';
import { aRun } from '../testing/rows.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { sweepStuck, sweepWaiting } from './sweep-stuck.ts';

const NOON = new Date('2026-03-02T12:00:00.000Z');
const hoursAgo = (hours: number) => new Date(NOON.getTime() - hours * 3_600_000);
const repositories = useRepositories();
let service: ReturnType<typeof servicePorts>;
let number = 0;

const ports = () => ({ ...service.ports, stuckMinutes: 240, waitMinutes: 60 });
const sweep = () => sweepStuck(ports())();
const waiting = () => sweepWaiting(ports())();
const enter = (fields: Partial<Run>) =>
  repositories.transact(({ runs }) =>
    runs.insert(aRun({ runId: `stuck-${number++}`, linkedTo: null, ...fields })),
  );

/** The database is shared with other tests: what counts is what a run adds. */
async function addedBy(fields: Partial<Run>, count = sweep): Promise<number> {
  const before = await count();
  await enter(fields);
  return (await count()) - before;
}

beforeEach(() => {
  service = servicePorts(repositories.transact, () => NOON);
});

it.each<[string, Partial<Run>]>([
  ['is at work in one stage for too long', { status: 'RUNNING', currentStage: 'extract' }],
  ['was never taken in whole', { status: 'RECEIVED', currentStage: null, announced: null }],
])('counts a run that %s', async (_, fields) => {
  expect(await addedBy({ ...fields, stageSince: hoursAgo(5) })).toBe(1);
});

it.each<[string, Partial<Run>]>([
  ['waits to begin, of which another alarm tells', { status: 'RECEIVED', turn: 3, stageSince: hoursAgo(90) }],
  ['has time left', { status: 'RUNNING', stageSince: hoursAgo(3) }],
  ['began long ago and gets on', { status: 'RUNNING', receivedAt: hoursAgo(9), stageSince: hoursAgo(1) }],
  ['waits for a person', { status: 'AWAITING_REVIEW', stageSince: hoursAgo(90) }],
  ['shares the end of another', { status: 'RUNNING', linkedTo: 'first', stageSince: hoursAgo(90) }],
  ['ended', { status: 'COMPLETED', stageSince: hoursAgo(90) }],
  ['failed, of which another alarm tells', { status: 'FAILED', stageSince: hoursAgo(90) }],
])('counts no run that %s', async (_, fields) => {
  expect(await addedBy(fields)).toBe(0);
});

describe('runs that wait to begin', () => {
  const queued = { status: 'RECEIVED', currentStage: null, announced: 'RECEIVED', turn: 3 } as const;

  it('are counted for themselves once they have waited for too long', async () => {
    expect(await addedBy({ ...queued, stageSince: hoursAgo(2) }, waiting)).toBe(1);
    expect(service.counted.at(-1)).toEqual(['RunsWaiting', undefined, await waiting()]);
  });

  it.each<[string, Partial<Run>]>([
    ['have time left', { ...queued, stageSince: hoursAgo(0.5) }],
    ['are at work', { ...queued, status: 'RUNNING', stageSince: hoursAgo(9) }],
    ['share the end of another', { ...queued, linkedTo: 'first', stageSince: hoursAgo(9) }],
  ])('are not counted where they %s', async (_, fields) => {
    expect(await addedBy(fields, waiting)).toBe(0);
  });
});

describe('on a day of which an uploader has spent their share', () => {
  const caps = { perContractUsd: 25, perDayUsd: 10, perUploaderDayUsd: 8 };
  const queued = { status: 'RECEIVED', announced: 'RECEIVED', turn: 3, stageSince: NOON } as const;
  const counting = () => sweepWaiting({ ...ports(), caps })();
  const spend = (costUsd: number, turnOf: string) =>
    repositories.transact(({ spending }) => spending.add(NOON, costUsd, turnOf));

  it('counts at once what waits for it, nothing of those whom nobody knows, and leaves a spent day to its own alarm', async () => {
    const before = await counting();
    for (const turnOf of ['ann@firm.example', 'ann@firm.example', '']) await enter({ ...queued, turnOf });
    await spend(0.5, '');
    expect(await counting()).toBe(before);
    await spend(8, 'ann@firm.example');
    expect(await counting()).toBe(Math.max(before, 2));
    expect(service.counted.at(-1)?.[0]).toBe('RunsWaiting');
    await spend(9, '');
    expect(await counting()).toBe(before);
  });
});

it('tells how many there are each time, so that an alarm ends', async () => {
  const stuck = await sweep();
  expect(service.counted).toEqual([['RunsStuck', undefined, stuck]]);
});
