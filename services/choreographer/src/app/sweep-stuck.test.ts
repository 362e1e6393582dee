import { beforeEach, expect, it } from 'vitest';
import type { Run } from '../domain/run.ts';
import { aRun } from '../testing/rows.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { sweepStuck } from './sweep-stuck.ts';

const NOON = new Date('2026-03-02T12:00:00.000Z');
const hoursAgo = (hours: number) => new Date(NOON.getTime() - hours * 3_600_000);
const repositories = useRepositories();
let service: ReturnType<typeof servicePorts>;
let number = 0;

const sweep = () => sweepStuck({ ...service.ports, stuckMinutes: 240 })();
const enter = (fields: Partial<Run>) =>
  repositories.transact(({ runs }) =>
    runs.insert(aRun({ runId: `stuck-${number++}`, linkedTo: null, ...fields })),
  );

/** The database is shared with other tests: what counts is what a run adds. */
async function addedBy(fields: Partial<Run>): Promise<number> {
  const before = await sweep();
  await enter(fields);
  return (await sweep()) - before;
}

beforeEach(() => {
  service = servicePorts(repositories.transact, () => NOON);
});

it.each<[string, Partial<Run>]>([
  ['is at work in one stage for too long', { status: 'RUNNING', currentStage: 'extract' }],
  ['waits for its place for too long', { status: 'RECEIVED', currentStage: null, turn: 3 }],
  ['was never taken in whole', { status: 'RECEIVED', currentStage: null, announced: null }],
])('counts a run that %s', async (_, fields) => {
  expect(await addedBy({ ...fields, stageSince: hoursAgo(5) })).toBe(1);
});

it.each<[string, Partial<Run>]>([
  ['has time left', { status: 'RUNNING', stageSince: hoursAgo(3) }],
  ['began long ago and gets on', { status: 'RUNNING', receivedAt: hoursAgo(9), stageSince: hoursAgo(1) }],
  ['waits for a person', { status: 'AWAITING_REVIEW', stageSince: hoursAgo(90) }],
  ['shares the end of another', { status: 'RUNNING', linkedTo: 'first', stageSince: hoursAgo(90) }],
  ['ended', { status: 'COMPLETED', stageSince: hoursAgo(90) }],
  ['failed, of which another alarm tells', { status: 'FAILED', stageSince: hoursAgo(90) }],
])('counts no run that %s', async (_, fields) => {
  expect(await addedBy(fields)).toBe(0);
});

it('tells how many there are each time, so that an alarm ends', async () => {
  const stuck = await sweep();
  expect(service.counted).toEqual([['RunsStuck', undefined, stuck]]);
});
