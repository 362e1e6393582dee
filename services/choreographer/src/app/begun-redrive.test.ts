import { DownstreamError } from '@countersign/shared';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ExecutionStatusChange } from '../domain/execution-status.ts';
import type { Run } from '../domain/run.ts';
import { aPerson } from '../testing/people.ts';
import { aRun } from '../testing/rows.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { enterStage } from './enter-stage.ts';
import { type RedriveRunPorts, redriveRun } from './redrive-run.ts';
import { sweepAnnouncements, sweepEnds } from './sweep.ts';
import { sweepExecutions } from './sweep-executions.ts';
import { waitingTask } from './waiting-task.ts';

const NOON = new Date('2026-03-02T12:00:00.000Z');
const OLGA = aPerson('olga', 'legal-operations');
const repositories = useRepositories();
const away = async (): Promise<never> => Promise.reject(new DownstreamError('Away', 'It does not answer'));

let clock: Date;
let service: ReturnType<typeof servicePorts>;
let runId: string;
let number = 0;

const later = () => {
  clock = new Date(clock.getTime() + 600_000);
};
const find = () => repositories.transact(async ({ runs }) => (await runs.find(runId))!);
const told = () => service.events.filter(({ subject }) => subject === runId).map(({ type }) => type);
const withWorkflow = (workflow: Partial<RedriveRunPorts['workflow']>) => ({
  ...service.ports,
  workflow: { ...service.ports.workflow, ...workflow },
});
const redrive = (workflow: Partial<RedriveRunPorts['workflow']> = {}) =>
  redriveRun(withWorkflow(workflow))(runId, { scope: 'all', person: OLGA });
/** The sweep, while Step Functions says this of the run. */
async function sweep(state: Partial<ExecutionStatusChange>): Promise<void> {
  later();
  const stateOf = async (name: string): Promise<ExecutionStatusChange | undefined> =>
    name === runId ? { executionArn: 'arn', name, status: 'FAILED', ...state } : undefined;
  const ports = withWorkflow({ stateOf });
  await sweepExecutions(ports)();
  await sweepEnds(ports)();
  await sweepAnnouncements(ports)();
}
const insert = (fields: Partial<Run>) =>
  repositories.transact(({ runs }) =>
    runs.insert(aRun({ runId, contentHash: runId, executionArn: 'arn', currentStage: 'index', ...fields })),
  );

/** A run that failed, of which everybody was told. */
beforeEach(async () => {
  clock = NOON;
  runId = `begun-redrive-${++number}`;
  service = servicePorts(repositories.transact, () => clock);
  const error = { failureClass: 'downstream', failureName: 'X', failureMessage: 'x' } as const;
  await insert({
    status: 'FAILED',
    announced: 'FAILED 0',
    failureStage: 'index',
    finishedAt: NOON,
    ...error,
  });
});

describe('a redrive of which nobody knows whether it was made', () => {
  beforeEach(async () => {
    later();
    await expect(redrive({ redrive: away, stateOf: away })).rejects.toThrow('It does not answer');
  });

  it('leaves a run that goes on and whose end is to be told', async () => {
    expect(await find()).toMatchObject({ status: 'RUNNING', announced: 'RECEIVED', redrives: 0 });
  });

  it('is found not made by the sweep, told to nobody, and can be made again', async () => {
    await sweep({ redriveCount: 0, error: 'X' });
    expect(await find()).toMatchObject({ status: 'FAILED', announced: 'FAILED 0' });
    expect(told()).not.toContain('contract.operator-acted.v1');
    await redrive();
    expect(told()).toContain('contract.operator-acted.v1');
  });

  it('is found made by the sweep, and told', async () => {
    await sweep({ redriveCount: 1, status: 'RUNNING' });
    expect(await find()).toMatchObject({ status: 'RUNNING', redrives: 1, announced: 'RECEIVED' });
    expect(told()).toEqual(['contract.operator-acted.v1']);
  });

  it('is found to have failed again, and both are told', async () => {
    await sweep({ redriveCount: 1, error: 'X' });
    expect(await find()).toMatchObject({ status: 'FAILED', redrives: 1, announced: 'FAILED 1' });
    expect(told().toSorted()).toEqual(['contract.failed.v1', 'contract.operator-acted.v1']);
  });
});

it.each<[string, Partial<RedriveRunPorts['workflow']>]>([
  ['was not made', { redrive: away }],
  ['was not asked for, as nobody can tell its room', { entriesOf: away, stateOf: away }],
])('leaves the whole row as it was where a redrive %s', async (_, workflow) => {
  const before = await find();
  later();
  await expect(redrive(workflow)).rejects.toThrow('It does not answer');
  expect(await find()).toEqual(before);
});

it('tells a failure after a redrive that was made, whose stage was asked for, and of which no notice came', async () => {
  await redrive({ stateOf: away });
  later();
  const task = { taskId: `${runId}-index`, runId, stage: 'index', round: 0, attempt: 0, token: 't' } as const;
  await repositories.transact((all) => enterStage(all, waitingTask(task, clock), 'RUNNING', clock));
  expect(await find()).toMatchObject({ status: 'RUNNING', announced: 'RECEIVED' });
  await sweep({ redriveCount: 1, error: 'X' });
  expect(await find()).toMatchObject({ status: 'FAILED', redrives: 1, announced: 'FAILED 1' });
});

it('compares each run that goes on, whatever was told of it', async () => {
  runId = `${runId}-before`;
  await insert({ status: 'RUNNING', announced: 'FAILED 0', stageSince: NOON });
  await sweep({ redriveCount: 1, error: 'X' });
  expect(await find()).toMatchObject({ status: 'FAILED', announced: 'FAILED 1' });
});
