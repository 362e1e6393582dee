import { memoryLogger, memoryPublisher } from '@countersign/shared/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ExecutionStatusChange } from '../domain/execution-status.ts';
import { memoryNotices } from '../testing/memory-notices.ts';
import { aRun, aTask } from '../testing/rows.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { recordExecution } from './record-execution.ts';

const repositories = useRepositories();
let name: string;
let runs = 0;
let publisher: ReturnType<typeof memoryPublisher>;
let topics: string[];
let note: (change: Partial<ExecutionStatusChange>) => Promise<void>;

beforeEach(async () => {
  name = `noted-run-${++runs}`;
  publisher = memoryPublisher();
  topics = [];
  const noting = recordExecution({
    transact: repositories.transact,
    publisher,
    notices: memoryNotices((_, topic) => topics.push(topic)),
    metrics: { count: () => {} },
    logger: memoryLogger(),
    consoleUrl: async () => 'https://console.example/',
    now: () => new Date('2026-03-02T13:00:00.000Z'),
  });
  note = (change) => noting({ executionArn: 'arn', name, status: 'FAILED', ...change });
  const run = aRun({ runId: name, status: 'RUNNING', currentStage: 'route', executionArn: 'arn' });
  await repositories.transact((repositories) => repositories.runs.insert(run));
});

const run = () => repositories.transact(async (all) => (await all.runs.find(name))!);

describe('following executions', () => {
  it('tells a failure once, however often Step Functions does', async () => {
    await note({ error: 'States.Timeout' });
    await note({ error: 'States.Timeout' });
    expect(await run()).toMatchObject({
      status: 'FAILED',
      failureStage: 'route',
      failureClass: 'downstream',
    });
    expect(publisher.events).toHaveLength(1);
    expect(topics).toEqual(['downstream']);
  });

  it('mails a failure once where it is told of twice at a time', async () => {
    await Promise.all([note({ error: 'States.Timeout' }), note({ error: 'States.Timeout' })]);
    expect(topics).toEqual(['downstream']);
  });

  it("keeps the service's own words", async () => {
    const failed = aTask({
      taskId: `${name}-t`,
      runId: name,
      stage: 'classify',
      status: 'failed',
      errorName: 'AccessDeniedException',
      errorClass: 'model',
      errorMessage: 'deploy it',
      errorRetryable: false,
    });
    await repositories.transact(async ({ tasks, runs }) => {
      await tasks.insert(failed);
      await runs.update(name, { currentStage: 'classify' });
    });
    await note({ error: 'AccessDeniedException', cause: 'deploy it' });
    expect(await run()).toMatchObject({
      failureStage: 'classify',
      failureClass: 'model',
      failureMessage: 'deploy it',
    });
  });

  it('tells what a stage was refused with, before any service was asked, as what it is', async () => {
    await note({
      error: 'CostCapReached',
      cause: JSON.stringify({ errorType: 'CostCapReached', errorMessage: 'with MaxCostUsd raised' }),
    });
    expect(await run()).toMatchObject({
      failureClass: 'model',
      failureMessage: 'with MaxCostUsd raised',
    });
  });

  it.each(['generate', 'validate'] as const)(
    'tells of the stage that failed, and not of a section that was given up for the same in %s',
    async (stage) => {
      const error = 'DownstreamUnavailable';
      const gaveUp = {
        errorName: error,
        errorClass: 'downstream',
        errorMessage: 'S3',
        errorRetryable: true,
      } as const;
      const task = aTask({
        taskId: `${name}-t`,
        runId: name,
        stage,
        item: 'parties',
        status: 'failed',
        ...gaveUp,
      });
      await repositories.transact(({ tasks }) => tasks.insert(task));
      await note({ error, cause: JSON.stringify({ errorMessage: 'The table is locked' }) });
      expect(await run()).toMatchObject({ failureStage: 'route', failureMessage: 'The table is locked' });
    },
  );

  it('tells of the first stage where no task was ever asked for', async () => {
    await repositories.transact(({ runs }) => runs.update(name, { currentStage: null }));
    await note({ error: 'Lambda.Unknown' });
    expect(await run()).toMatchObject({ failureStage: 'extract' });
  });

  it('reads what a crashed function says', async () => {
    await note({
      error: 'TypeError',
      cause: JSON.stringify({ errorType: 'TypeError', errorMessage: 'x is undefined' }),
    });
    expect(await run()).toMatchObject({ failureClass: 'internal', failureMessage: 'x is undefined' });
  });

  it('lets a redriven run go on, and tells its next failure', async () => {
    await note({ error: 'A' });
    await note({ status: 'RUNNING', redriveCount: 1 });
    expect(await run()).toMatchObject({ status: 'RUNNING', failureName: null, redrives: 1 });
    await note({ error: 'B', redriveCount: 1 });
    expect(await run()).toMatchObject({ status: 'FAILED', failureName: 'B' });
    expect(publisher.events).toHaveLength(2);
  });

  it('lets a redriven run wait for its review where that came first', async () => {
    await note({ error: 'ReviewExpired' });
    await repositories.transact((repositories) =>
      repositories.runs.update(name, { status: 'AWAITING_REVIEW' }),
    );
    await note({ status: 'RUNNING', redriveCount: 1 });
    expect(await run()).toMatchObject({ status: 'AWAITING_REVIEW', redrives: 1, failureName: null });
  });

  it('is not confused by notices out of order', async () => {
    await note({ error: 'A' });
    await note({ error: 'B', redriveCount: 1 });
    await note({ status: 'RUNNING', redriveCount: 1 });
    await note({ error: 'A', redriveCount: 0 });
    expect(await run()).toMatchObject({ status: 'FAILED', failureName: 'B' });
  });

  it('leaves a run alone that has come to its end', async () => {
    await repositories.transact((repositories) => repositories.runs.update(name, { status: 'COMPLETED' }));
    await note({ error: 'Late' });
    expect((await run()).status).toBe('COMPLETED');
  });

  it('asks to be told again about a run that is not known yet', async () => {
    await expect(note({ name: 'unknown-run' })).rejects.toThrow('There is no run unknown-run');
  });
});
