import { beforeEach, expect, it } from 'vitest';
import type { Run } from '../domain/run.ts';
import { aRun } from '../testing/rows.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { announceFailure } from './fail-run.ts';

const NOON = new Date('2026-03-02T12:00:00.000Z');
const repositories = useRepositories();
let service: ReturnType<typeof servicePorts>;
let run: Run;
let number = 0;

const find = () => repositories.transact(async ({ runs }) => (await runs.find(run.runId))!);
const counted = () => service.counted.filter(([metric]) => metric === 'RunsFailed');

/** A run that failed, and of which nobody was told. */
beforeEach(async () => {
  const runId = `marked-told-${++number}`;
  service = servicePorts(repositories.transact, () => NOON);
  const failed = {
    status: 'FAILED',
    failureClass: 'downstream',
    failureName: 'X',
    finishedAt: NOON,
  } as const;
  run = aRun({ runId, contentHash: runId, executionArn: 'arn', announced: 'RECEIVED', ...failed });
  await repositories.transact(({ runs }) => runs.insert(run));
});

it('says what was told, and counts the failure once of those who tell of it at a time', async () => {
  await announceFailure(service.ports)(run);
  await announceFailure(service.ports)(run);
  expect(await find()).toMatchObject({ announced: 'FAILED 0' });
  expect(counted()).toHaveLength(1);
});

it.each<[string, Partial<Run>]>([
  ['goes on', { status: 'RUNNING', redrives: 1, failureName: null, finishedAt: null }],
  ['was cancelled', { failureName: 'Cancelled' }],
  ['failed anew', { redrives: 1 }],
])('does not say it of a run that %s by the time that it was told', async (_, change) => {
  const { notices } = service.ports;
  const toOperations: typeof notices.toOperations = async (...of) => {
    await repositories.transact(({ runs }) => runs.update(run.runId, change));
    return notices.toOperations(...of);
  };
  await announceFailure({ ...service.ports, notices: { ...notices, toOperations } })(run);
  expect(await find()).toMatchObject({ ...change, announced: 'RECEIVED' });
});
