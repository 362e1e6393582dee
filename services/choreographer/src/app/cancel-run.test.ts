import { DownstreamError } from '@countersign/shared';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Run } from '../domain/run.ts';
import { aPerson } from '../testing/people.ts';
import { aReview, aRun, aTask } from '../testing/rows.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { cancelRun } from './cancel-run.ts';
import { endRun } from './end-run.ts';
import { enterStage } from './enter-stage.ts';
import { recordExecution } from './record-execution.ts';
import { redriveRun } from './redrive-run.ts';
import { sweepEnds } from './sweep.ts';

const NOON = new Date('2026-03-02T12:00:00.000Z');
const repositories = useRepositories();

let clock: Date;
let service: ReturnType<typeof servicePorts>;
let runId: string;
let number = 0;

const down = async (): Promise<never> => Promise.reject(new DownstreamError('Down', 'It does not answer'));
const olga = aPerson('olga', 'legal-operations');
const run = (id = runId) => repositories.transact(async ({ runs }) => (await runs.find(id))!);
const cancel = (ports = service.ports, id = runId) => cancelRun(ports)(id, 'all', olga, 'Withdrawn');
const types = () => service.events.map(({ type }) => type);
const note = (change: object) =>
  recordExecution(service.ports)({ executionArn: 'arn', name: runId, status: 'FAILED', ...change });

async function enter(fields: Partial<Run>, id = runId): Promise<void> {
  const known = { status: 'RUNNING', currentStage: 'route', executionArn: `arn:${id}` } as const;
  await repositories.transact(({ runs }) =>
    runs.insert(aRun({ runId: id, announced: 'RECEIVED', ...known, ...fields })),
  );
}

beforeEach(() => {
  clock = NOON;
  service = servicePorts(repositories.transact, () => clock);
  runId = `cancelled-run-${++number}`;
});

describe('cancelling a run', () => {
  it('ends it for good, stops its execution, and says who did it and why', async () => {
    await enter({});
    await cancel();
    expect(await run()).toMatchObject({
      status: 'FAILED',
      failureStage: 'route',
      failureClass: 'input',
      failureName: 'Cancelled',
      failureMessage: 'Olga <olga@example.com> cancelled the run: Withdrawn',
      finishedAt: NOON,
      announced: 'CANCELLED',
    });
    expect(service.stopped).toEqual([`arn:${runId}`]);
    expect(service.events).toMatchObject([
      {
        type: 'contract.operator-acted.v1',
        data: {
          action: 'cancel',
          by: 'Olga',
          email: 'olga@example.com',
          reason: 'Withdrawn',
          stage: 'route',
        },
      },
      { type: 'contract.failed.v1', data: { error: { name: 'Cancelled' }, redrivable: false } },
    ]);
  });

  it('rings no alarm and writes no mail: nobody has to act', async () => {
    await enter({});
    await cancel();
    expect(service.counted).toEqual([]);
    expect(service.notices).toEqual([]);
  });

  it('closes its review, and waits for no answer', async () => {
    await enter({ status: 'AWAITING_REVIEW', currentStage: 'review' });
    await repositories.transact(async ({ tasks, reviews }) => {
      await tasks.insert(aTask({ taskId: `${runId}-t`, runId, stage: 'review', token: runId }));
      await reviews.insert(aReview({ reviewId: `${runId}-r0`, runId, taskId: `${runId}-t` }));
    });
    await cancel();
    await repositories.transact(async ({ tasks, reviews }) => {
      expect(await reviews.ofRun(runId)).toMatchObject([{ status: 'closed', outcome: null, closedAt: NOON }]);
      expect(await tasks.ofRun(runId)).toMatchObject([{ status: 'superseded' }]);
    });
  });

  it('takes back a failed run, which nobody redrives any more', async () => {
    await enter({
      status: 'FAILED',
      failureClass: 'model',
      failureName: 'X',
      finishedAt: NOON,
      announced: 'FAILED 0',
    });
    await cancel();
    expect(await run()).toMatchObject({ failureName: 'Cancelled', announced: 'CANCELLED' });
    await expect(redriveRun(service.ports)(runId, { scope: 'all', person: olga })).rejects.toMatchObject({
      code: 'Cancelled',
    });
  });

  it('leaves the work alone where it is one of the same bytes that another works for', async () => {
    await enter({});
    await enter({ linkedTo: runId, executionArn: null }, `${runId}-a`);
    await cancel(service.ports, `${runId}-a`);
    expect(service.stopped).toEqual([]);
    expect((await run()).status).toBe('RUNNING');
    expect(await run(`${runId}-a`)).toMatchObject({ failureName: 'Cancelled', linkedTo: null });
  });

  it.each<[string, Partial<Run>]>([
    ['was completed', { status: 'COMPLETED', finishedAt: NOON, announced: 'COMPLETED' }],
    ['was rejected', { status: 'REJECTED', finishedAt: NOON, announced: 'REJECTED' }],
    ['failed for good', { status: 'FAILED', failureClass: 'input', finishedAt: NOON, announced: 'FAILED 0' }],
  ])('refuses one that %s, and changes nothing', async (_, fields) => {
    await enter(fields);
    const before = await run();
    await expect(cancel()).rejects.toMatchObject({ status: 409, code: 'AlreadyEnded' });
    expect(await run()).toEqual(before);
    expect([types(), service.stopped]).toEqual([[], []]);
  });

  it.each<[string, object]>([
    ['the bus', { publisher: { publish: down } }],
    ['Step Functions', { workflow: { stop: down } }],
  ])('stands where %s does not answer, and the sweep does the rest', async (_, broken) => {
    await enter({});
    await cancel({ ...service.ports, ...broken });
    expect(await run()).toMatchObject({ failureName: 'Cancelled', announced: 'RECEIVED' });
    expect(service.counted).toEqual([['FollowUpsFailed', { errorClass: 'downstream' }]]);
    clock = new Date(clock.getTime() + 600_000);
    await sweepEnds(service.ports)();
    expect((await run()).announced).toBe('CANCELLED');
    expect(service.stopped).toContain(`arn:${runId}`);
    expect(types()).toContain('contract.failed.v1');
  });
});

describe('a run that was cancelled', () => {
  beforeEach(async () => {
    await enter({});
    await cancel();
  });

  it.each([
    ['that its execution was stopped', { status: 'ABORTED' }],
    ['of a redrive that came too late', { status: 'RUNNING', redriveCount: 1 }],
    ['of another failure', { error: 'States.Timeout', redriveCount: 1 }],
  ])('stays cancelled by a notice %s', async (_, change) => {
    const before = await run();
    await note(change);
    expect(await run()).toEqual(before);
    expect(types()).toHaveLength(2);
  });

  it('is taken no further by a state machine that was not stopped in time', async () => {
    const task = aTask({ taskId: `${runId}-late`, runId, stage: 'assemble' });
    const entering = repositories.transact((all) => enterStage(all, task, 'RUNNING', NOON));
    await expect(entering).rejects.toMatchObject({ name: 'Cancelled', retryable: false });
    const ending = endRun(service.ports)({ kind: 'run-ended', runId, status: 'COMPLETED' });
    await expect(ending).rejects.toMatchObject({ name: 'Cancelled' });
    expect((await run()).status).toBe('FAILED');
  });
});
