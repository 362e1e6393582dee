import { DownstreamError } from '@countersign/shared';
import { memoryLogger } from '@countersign/shared/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordExecution } from '../app/record-execution.ts';
import type { Run } from '../domain/run.ts';
import { aRun, aTask } from '../testing/rows.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { createDispatch } from './create-dispatch.ts';

const NOON = new Date('2026-04-06T12:00:00.000Z');
const repositories = useRepositories();
let service: ReturnType<typeof servicePorts>;
let runId: string;
let number = 0;

const ref = { uri: 's3://documents/text.json', sha256: 'a'.repeat(64), bytes: 1 };
const asked = { token: 'token', attempt: 0, round: 0 };
const CLASSIFY = { ...asked, stage: 'classify', request: { text: ref } };
const GENERATE = { ...asked, stage: 'generate', item: 'payment', request: {} };
const REVIEW = {
  ...asked,
  stage: 'review',
  request: {
    escalated: false,
    group: 'legal',
    lead: 'lead',
    approvalsRequired: 1,
    reviewHours: 24,
    riskLevel: 'high',
    contractType: 'nda',
    fileName: 'a.pdf',
  },
};

async function begin(run: Partial<Run>): Promise<void> {
  runId = `refused-${String(++number).padStart(8, '0')}`;
  const own = { runId, contentHash: runId, executionArn: 'arn', status: 'RUNNING' } as const;
  await repositories.transact(({ runs }) => runs.insert(aRun({ ...own, ...run })));
}
const run = () => repositories.transact(async ({ runs }) => (await runs.find(runId))!);
const dispatch = (command: object, broken: object = {}) =>
  createDispatch({ ...service.ports, ...broken }, memoryLogger())({ ...command, runId });
const full = async () => Promise.reject(new DownstreamError('AccessDenied', 'S3 refuses'));

beforeEach(() => {
  service = servicePorts(repositories.transact, () => NOON);
});

describe('a stage that cannot be asked for', () => {
  it.each([
    ['classify' as const, { ...CLASSIFY, attempt: 50 }, () => ({ workflow: { entriesOf: full } })],
    ['review' as const, REVIEW, () => ({ documents: { ...service.ports.documents, find: full } })],
  ])('is the one that the run failed in: %s', async (stage, command, broken) => {
    await begin({ currentStage: 'extract' });
    await expect(dispatch(command, broken())).rejects.toThrow('S3 refuses');
    expect(await run()).toMatchObject({ status: 'RUNNING', currentStage: stage, stageSince: NOON });
    const change = {
      executionArn: 'arn',
      name: runId,
      status: 'FAILED',
      error: 'DownstreamUnavailable',
    } as const;
    await recordExecution(service.ports)({ ...change, cause: '{"errorMessage":"S3 refuses"}' });
    expect(await run()).toMatchObject({ failureStage: stage, failureMessage: 'S3 refuses' });
  });

  it('leaves a cancelled run where it was', async () => {
    await begin({ currentStage: 'extract', status: 'FAILED', failureName: 'Cancelled' });
    await expect(dispatch(CLASSIFY)).rejects.toThrow();
    expect(await run()).toMatchObject({ currentStage: 'extract' });
  });

  it.each<[string, Partial<Run>]>([
    ['has ended', { currentStage: null, status: 'COMPLETED', finishedAt: NOON }],
    ['has failed', { currentStage: 'extract', status: 'FAILED', finishedAt: NOON }],
    ['is further on', { currentStage: 'assemble' }],
  ])('leaves a run where it was that %s', async (_, before) => {
    await begin(before);
    const was = await run();
    await expect(dispatch({ ...CLASSIFY, attempt: 50 }, { workflow: { entriesOf: full } })).rejects.toThrow();
    expect(await run()).toEqual(was);
  });

  it('is one before it where sections were sent back, and of no round that is over', async () => {
    await begin({ currentStage: 'review' });
    const generate = { ...asked, stage: 'generate', request: {}, attempt: 50 };
    const refused = { workflow: { entriesOf: full } };
    await expect(dispatch({ ...generate, round: 1 }, refused)).rejects.toThrow('S3 refuses');
    expect(await run()).toMatchObject({ currentStage: 'generate' });
    await repositories.transact(({ tasks }) =>
      tasks.insert(aTask({ taskId: `${runId}-1`, runId, stage: 'generate', round: 1 })),
    );
    await expect(dispatch({ ...REVIEW, attempt: 50 }, { documents: { find: full } })).rejects.toThrow();
    expect(await run()).toMatchObject({ currentStage: 'generate' });
  });

  it('is the one that the run failed in where nobody can read what is asked', async () => {
    await begin({ currentStage: 'extract' });
    await expect(dispatch({ ...CLASSIFY, request: 'none' })).rejects.toThrow();
    expect(await run()).toMatchObject({ currentStage: 'classify' });
  });

  it('fails with its own reason where the tables do not answer either', async () => {
    await begin({ currentStage: 'extract' });
    const down = { transact: async () => Promise.reject(new Error('no database')) };
    await expect(dispatch(CLASSIFY, down)).rejects.toThrow('no database');
    expect(service.counted).toContainEqual(['FollowUpsFailed', { errorClass: 'downstream' }]);
  });
});

describe('what fails before a service is asked', () => {
  const tasksFailed = () => service.counted.filter(([metric]) => metric === 'TasksFailed');
  const failing = (error: Error) => ({ publisher: { publish: async () => Promise.reject(error) } });

  it.each<[string, object, object, string]>([
    ['a bug of ours', CLASSIFY, failing(new TypeError('x is not a function')), 'internal'],
    ['a request that is off its schema', { ...CLASSIFY, request: {} }, {}, 'internal'],
    ['a command that is off its schema', { ...CLASSIFY, stage: 'no stage' }, {}, 'internal'],
    ['a bus that does not answer', CLASSIFY, failing(new DownstreamError('Down', 'away')), 'downstream'],
  ])('is counted by its class: %s', async (_, command, broken, errorClass) => {
    await begin({});
    await expect(dispatch(command, broken)).rejects.toThrow();
    expect(tasksFailed()).toEqual([['TasksFailed', { errorClass }]]);
  });

  it.each<[string, object, object, Partial<Run>]>([
    ['a run is cancelled', CLASSIFY, {}, { status: 'FAILED', failureName: 'Cancelled' }],
    ['a cap is reached', GENERATE, { caps: { perContractUsd: 0, perDayUsd: 0 } }, {}],
    [
      'an execution is full',
      { ...CLASSIFY, attempt: 50 },
      { workflow: { entriesOf: async () => 25_000 } },
      {},
    ],
  ])('is not counted where that is meant: %s', async (_, command, broken, row) => {
    await begin(row);
    await expect(dispatch(command, broken)).rejects.toThrow();
    expect(tasksFailed()).toEqual([]);
  });

  it('is not counted where all is well', async () => {
    await begin({});
    await dispatch(CLASSIFY);
    expect(tasksFailed()).toEqual([]);
  });
});
