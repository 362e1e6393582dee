import { beforeEach, describe, expect, it } from 'vitest';
import type { ExecutionStatusChange } from '../domain/execution-status.ts';
import { aPerson } from '../testing/people.ts';
import { aRun } from '../testing/rows.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { admitRuns } from './admit-runs.ts';
import { redriveRun } from './redrive-run.ts';

const NOON = new Date('2026-05-04T12:00:00.000Z');
const PLACES = 4;
/** Redrives go beyond the places by a quarter. */
const MOST = 5;
const repositories = useRepositories();
const olga = aPerson('olga', 'legal-operations');
let service: ReturnType<typeof servicePorts>;
let failed: string[];
let number = 0;

const ports = (start = service.ports.workflow.start) => ({
  ...service.ports,
  places: PLACES,
  workflow: {
    ...service.ports.workflow,
    start,
    stateOf: async (name: string): Promise<ExecutionStatusChange> => ({
      ...{ name, executionArn: 'arn', status: 'RUNNING', redriveCount: 1 },
    }),
  },
});
const redrive = (runId: string) => redriveRun(ports())(runId, { scope: 'all', person: olga });
const atWork = () => repositories.transact(async ({ queue }) => (await queue.atWork()).small);

/** As many that wait as there are places, and three that failed. */
beforeEach(async () => {
  number += 1;
  service = servicePorts(repositories.transact, () => NOON);
  failed = [1, 2, 3].map((each) => `failed-${number}-${each}`);
  await repositories.transact(async ({ runs }) => {
    for (const { runId } of await runs.list({}, { limit: 1000 }))
      await runs.update(runId, { status: 'COMPLETED', turn: null });
    for (let turn = 0; turn < PLACES; turn += 1) {
      const runId = `waits-${number}-${turn}`;
      await runs.insert(
        aRun({ runId, contentHash: runId, announced: 'RECEIVED', turn, executionArn: 'arn' }),
      );
    }
    for (const runId of failed) {
      const own = { runId, contentHash: runId, executionArn: 'arn', failureStage: 'extract' } as const;
      await runs.insert(aRun({ ...own, status: 'FAILED', failureClass: 'downstream' }));
    }
  });
});

describe('redrives and runs that begin', () => {
  it('count each other: a run that is about to be started has its place', async () => {
    let starting = 0;
    void admitRuns(
      ports(() => {
        starting += 1;
        return new Promise(() => {});
      }),
    )();
    await expect.poll(() => starting).toBe(1);
    await redrive(failed[0]!);
    await expect(redrive(failed[1]!)).rejects.toMatchObject({ code: 'PlacesTaken' });
    expect(await atWork()).toBe(MOST);
  });

  it('write to one row, which has those of several servers wait for each other', async () => {
    await admitRuns(ports())();
    const place = await repositories.transact(({ bookmarks }) => bookmarks.find('places'));
    expect(place).toContain(`waits-${number}-`);
  });

  it('are no more than may be at work, all asked for at once', async () => {
    await Promise.allSettled([...failed.map(redrive), ...[1, 2, 3].map(() => admitRuns(ports())())]);
    expect(await atWork()).toBeLessThanOrEqual(MOST);
    expect(await atWork()).toBeGreaterThanOrEqual(PLACES);
  });
});
