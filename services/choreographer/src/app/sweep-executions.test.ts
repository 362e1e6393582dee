import { DownstreamError } from '@countersign/shared';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ExecutionStatusChange } from '../domain/execution-status.ts';
import type { Run } from '../domain/run.ts';
import { aRun } from '../testing/rows.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { sweepExecutions } from './sweep-executions.ts';

const NOON = new Date('2026-03-02T12:00:00.000Z');
const HOUR_LATER = new Date('2026-03-02T13:00:00.000Z');
const repositories = useRepositories();

let service: ReturnType<typeof servicePorts>;
let states: Map<string, Partial<ExecutionStatusChange> | Error>;
let asked: string[];
let runId: string;
let number = 0;

const run = (id = runId) => repositories.transact(async ({ runs }) => (await runs.find(id))!);
const sweep = () => sweepExecutions(ports())();
const ports = () => ({
  ...service.ports,
  graceSeconds: 300,
  workflow: {
    ...service.ports.workflow,
    async stateOf(name: string): Promise<ExecutionStatusChange | undefined> {
      if (!name.startsWith(runId)) return undefined;
      asked.push(name);
      const state = states.get(name);
      if (state instanceof Error) throw state;
      return state && { executionArn: 'arn', name, status: 'RUNNING', ...state };
    },
  },
});

async function enter(fields: Partial<Run> = {}, id = runId): Promise<void> {
  const known = {
    status: 'RUNNING',
    currentStage: 'route',
    announced: 'RECEIVED',
    executionArn: 'arn',
  } as const;
  await repositories.transact(({ runs }) => runs.insert(aRun({ runId: id, ...known, ...fields })));
}

beforeEach(() => {
  service = servicePorts(repositories.transact, () => HOUR_LATER);
  states = new Map();
  asked = [];
  runId = `compared-run-${++number}`;
});

describe('runs and their executions', () => {
  it.each<[string, Partial<ExecutionStatusChange>, Partial<Run>]>([
    ['that it failed', { status: 'FAILED', error: 'States.Timeout' }, { failureName: 'States.Timeout' }],
    ['that somebody stopped it', { status: 'ABORTED' }, { failureName: 'Aborted' }],
    [
      'that it took too long',
      { status: 'TIMED_OUT', error: 'States.Timeout' },
      { failureClass: 'downstream' },
    ],
  ])('are made to agree where a notice was lost: %s', async (_, state, change) => {
    await enter();
    states.set(runId, state);
    expect(await sweep()).toBe(1);
    expect(await run()).toMatchObject({ status: 'FAILED', failureStage: 'route', ...change });
    expect(service.events.map(({ type }) => type)).toEqual(['contract.failed.v1']);
    expect(await sweep()).toBe(0);
    expect(asked).toHaveLength(1);
  });

  it('are made to agree on a redrive', async () => {
    await enter({ status: 'AWAITING_REVIEW' });
    states.set(runId, { redriveCount: 1 });
    expect(await sweep()).toBe(1);
    expect(await run()).toMatchObject({ status: 'AWAITING_REVIEW', redrives: 1 });
    expect(await sweep()).toBe(0);
  });

  it.each<[string, Partial<ExecutionStatusChange> | undefined]>([
    ['goes on', {}],
    ['succeeded a moment ago', { status: 'SUCCEEDED' }],
    ['is not there any more', undefined],
  ])('are left alone where the execution %s', async (_, state) => {
    await enter();
    const before = await run();
    if (state) states.set(runId, state);
    expect(await sweep()).toBe(0);
    expect([await run(), service.events]).toEqual([before, []]);
  });

  it.each<[string, Partial<Run>]>([
    ['entered its stage a moment ago', { stageSince: HOUR_LATER }],
    ['ended', { status: 'COMPLETED', finishedAt: NOON }],
    ['shares the work of another', { linkedTo: 'another-run' }],
    ['was refused at intake', { executionArn: null }],
    ['has not started', { announced: null }],
    ['waits for its turn', { status: 'RECEIVED', turn: 1 }],
  ])('are not compared where the run %s', async (_, fields) => {
    await enter(fields);
    await sweep();
    expect(asked).toEqual([]);
  });

  it('are compared all the same where Step Functions does not answer for one, and that one the next time', async () => {
    await enter({}, `${runId}-a`);
    await enter({}, `${runId}-b`);
    states.set(`${runId}-a`, new DownstreamError('Down', 'It does not answer'));
    states.set(`${runId}-b`, { status: 'FAILED' });
    await expect(sweep()).rejects.toThrow('It does not answer');
    expect((await run(`${runId}-b`)).status).toBe('FAILED');
    states.set(`${runId}-a`, { status: 'FAILED' });
    expect(await sweep()).toBe(1);
  });

  it('are compared at once where a hundred wait for people and as many to begin', async () => {
    for (let count = 0; count < 300; count += 1) {
      const waits =
        count < 150 ? { status: 'AWAITING_REVIEW' as const } : { status: 'RECEIVED' as const, turn: 1 };
      await enter({ ...waits, receivedAt: NOON }, `${runId}-waits-${String(count).padStart(3, '0')}`);
    }
    await enter({ receivedAt: HOUR_LATER }, `${runId}-lost`);
    await repositories.transact(({ bookmarks }) => bookmarks.save('executions', ''));
    states.set(`${runId}-lost`, { status: 'FAILED', error: 'States.Timeout' });
    expect(await sweep()).toBe(1);
    expect(asked[0]).toBe(`${runId}-lost`);
    expect(asked).not.toContain(`${runId}-waits-299`);
  });

  it('are compared in turns where there are many', async () => {
    const ids = Array.from({ length: 250 }, (_, index) => `${runId}-${String(index).padStart(3, '0')}`);
    await repositories.transact(async ({ runs, bookmarks }) => {
      for (const id of ids)
        await runs.insert(aRun({ runId: id, status: 'RUNNING', announced: 'RECEIVED', executionArn: 'arn' }));
      await bookmarks.save('executions', `${NOON.toISOString()} ${ids[0]}`);
    });
    await sweep();
    expect(asked).toEqual(ids.slice(1, 151));
    await sweep();
    expect(asked.slice(150, 249)).toEqual(ids.slice(151));
    expect(asked[249]).toBe(ids[0]);
  });
});
