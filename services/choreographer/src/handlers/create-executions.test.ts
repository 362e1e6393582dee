import { DownstreamError } from '@countersign/shared';
import { lambdaContext, memoryQueue, sqsBatch } from '@countersign/shared/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AdmitPorts } from '../app/admit-runs.ts';
import type { FailRunPorts } from '../app/fail-run.ts';
import { aRun } from '../testing/rows.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { createExecutions } from './create-executions.ts';

const NOON = new Date('2026-03-02T12:00:00.000Z');
const repositories = useRepositories();
let number = 0;
let runId: string;

const down = () => Promise.reject(new DownstreamError('Down', 'It does not answer'));
const failed = (name: string) =>
  JSON.stringify({ detail: { executionArn: 'arn', name, status: 'FAILED', error: 'X' } });
const run = () => repositories.transact(({ runs }) => runs.find(runId));

function setUp(broken: Partial<FailRunPorts & AdmitPorts> = {}) {
  const service = servicePorts(repositories.transact, () => NOON);
  const { ports: queue, dead } = memoryQueue('choreographer');
  const consume = createExecutions(queue, { ...service.ports, ...broken });
  return {
    ...service,
    dead,
    consume: (...bodies: string[]) => consume(sqsBatch(...bodies), lambdaContext()),
  };
}

beforeEach(async () => {
  runId = `followed-run-${++number}`;
  await repositories.transact(({ runs }) =>
    runs.insert(aRun({ runId, status: 'RUNNING', executionArn: 'arn' })),
  );
});

describe('notices of executions', () => {
  it('end the run that they are about; one that nobody can read goes to the dead letters', async () => {
    const { consume, dead, events } = setUp();
    const bodies = ['not json', '{"detail":{"status":"ODD"}}', failed('nobody-0001'), failed(runId)];
    expect(await consume(...bodies)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm3' }] });
    expect(dead.map(({ body }) => body)).toEqual(bodies.slice(0, 2));
    expect((await run())?.status).toBe('FAILED');
    expect(events.map(({ type }) => type)).toEqual(['contract.failed.v1']);
  });

  it.each<[string, Partial<FailRunPorts>]>([
    ['the bus', { publisher: { publish: down } }],
    ['the mail', { notices: { toReviewers: down, toOperations: down } }],
  ])('come again where %s does not answer, and tell the failure then, once', async (_, broken) => {
    expect(await setUp(broken).consume(failed(runId))).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm1' }],
    });
    expect(await run()).toMatchObject({ status: 'FAILED', announced: null });
    const { consume, events, notices } = setUp();
    expect(await consume(failed(runId))).toEqual({ batchItemFailures: [] });
    expect(await consume(failed(runId))).toEqual({ batchItemFailures: [] });
    expect([events.length, notices.length]).toEqual([1, 1]);
  });

  it.each([
    ['failed', { status: 'FAILED' }, ['waiting']],
    ['runs', { status: 'RUNNING' }, []],
  ])('of one that %s leave its place to what waits: %j', async (_, { status }, started) => {
    const waiting = `waiting-run-${number}`;
    await repositories.transact(async ({ runs }) => {
      for (const other of await runs.list({ status: 'RUNNING' }, { limit: 100 }))
        if (other.runId !== runId) await runs.update(other.runId, { status: 'COMPLETED' });
      await runs.insert(aRun({ runId: waiting, executionArn: 'arn', announced: 'RECEIVED', turn: 0 }));
    });
    const service = setUp({ places: 1 });
    const notice = JSON.stringify({ detail: { executionArn: 'arn', name: runId, status } });
    expect(await service.consume(notice)).toEqual({ batchItemFailures: [] });
    expect(service.started).toEqual(started.map(() => waiting));
    await repositories.transact(({ runs }) => runs.update(waiting, { turn: null }));
  });

  it('are heeded where what waits does not start, which is left to the sweep', async () => {
    const waiting = `unstarted-run-${number}`;
    await repositories.transact(({ runs }) =>
      runs.insert(aRun({ runId: waiting, executionArn: 'arn', announced: 'RECEIVED', turn: 0 })),
    );
    const workflow = { ...setUp().ports.workflow, start: down };
    const { consume, counted, dead } = setUp({ workflow });
    expect(await consume(failed(runId))).toEqual({ batchItemFailures: [] });
    expect([dead, (await run())?.status]).toEqual([[], 'FAILED']);
    expect(counted).toContainEqual(['FollowUpsFailed', { errorClass: 'downstream' }]);
    await repositories.transact(({ runs }) => runs.update(waiting, { turn: null }));
  });

  it('change nothing where the database does not answer, and come again', async () => {
    const { consume, events } = setUp({ transact: down });
    expect(await consume(failed(runId))).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
    expect(events).toEqual([]);
    expect((await run())?.status).toBe('RUNNING');
  });
});
