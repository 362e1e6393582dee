import type { ContractTaskFailedV1, Envelope } from '@countersign/events';
import { memoryLogger } from '@countersign/shared/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StageTask } from '../domain/stage-task.ts';
import type { AnswerEvent } from '../domain/stages/index.ts';
import { aRun, aTask } from '../testing/rows.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import type { Transact } from './repositories.ts';
import { takeAnswer, takeFailure } from './resume.ts';

const NOON = new Date('2026-03-02T12:00:00.000Z');
const repositories = useRepositories();
const delivery = { logger: memoryLogger(), receiveCount: 1 };

/** A database that commits and is gone before it says so: whatever it did is tried again, once. */
const lostReply: Transact = async (work) => {
  await repositories.transact(work);
  return repositories.transact(work);
};

let now: Date;
let service: ReturnType<typeof servicePorts>;
let runId: string;
let number = 0;

beforeEach(async () => {
  now = NOON;
  service = servicePorts(repositories.transact, () => now);
  runId = `resume-${++number}`;
  await repositories.transact(async ({ runs, circuits }) => {
    await runs.insert(aRun({ runId, status: 'RUNNING' }));
    await circuits.close('index');
  });
});

const circuit = () => repositories.transact(({ circuits }) => circuits.find('index'));
const counted = () => service.counted.map(([name]) => name);
const after = (seconds: number) => {
  now = new Date(NOON.getTime() + seconds * 1000);
};

/** Tasks of the stage, a number of them, each with its own id. */
async function asked(tasks: number, fields: Partial<StageTask> = {}): Promise<string[]> {
  const ids = Array.from({ length: tasks }, (_, task) => `${runId}-${task}`);
  await repositories.transact(async (all) => {
    for (const taskId of ids)
      await all.tasks.insert(
        aTask({ taskId, runId, stage: 'index', item: taskId, token: taskId, ...fields }),
      );
  });
  return ids;
}

const event = (taskid: string, type: string, data: object) =>
  ({ id: `${taskid}-${type}`, type, subject: runId, taskid, data }) as Partial<Envelope>;
const answer = (taskid: string, ports = service.ports) =>
  takeAnswer(ports)(event(taskid, 'contract.indexed.v1', { documents: 3 }) as AnswerEvent, delivery);
const fail = (taskid: string, ports = service.ports, extensions: Partial<Envelope> = {}) => {
  const error = { name: 'ThrottlingException', class: 'model', retryable: true, message: 'Too many' };
  const failed = event(taskid, 'contract.task-failed.v1', {
    request: 'contract.indexing-requested.v1',
    error,
  });
  return takeFailure(ports)({ ...failed, ...extensions } as ContractTaskFailedV1, delivery);
};

/** So many failures, over so long, that the provider is taken to be away. */
async function failAll(tasks: readonly string[], ports = service.ports): Promise<void> {
  for (const [at, task] of tasks.entries()) {
    after(at * 3);
    await fail(task, ports);
  }
}

describe('the circuit of a stage', () => {
  it('opens upon failures, each counted, and is told once', async () => {
    await failAll(await asked(6));
    expect((await circuit())?.openUntil).toBeInstanceOf(Date);
    expect(counted().toSorted()).toEqual(['CircuitsOpened', ...Array(6).fill('TasksFailed')]);
  });

  it('opens and counts as well where the reply to a commit is lost', async () => {
    await failAll(await asked(6), { ...service.ports, transact: lostReply });
    expect(await circuit()).toMatchObject({ failures: 6, openUntil: expect.any(Date) });
    expect(counted().toSorted()).toEqual(['CircuitsOpened', ...Array(6).fill('TasksFailed')]);
  });

  it.each<[string, Partial<StageTask>]>([
    ['failures that were taken', { status: 'failed', errorName: 'ThrottlingException', deliveredAt: NOON }],
    [
      'failures that were taken and not handed over yet',
      { status: 'failed', errorName: 'ThrottlingException' },
    ],
    ['failures of tasks that were answered', { status: 'answered', answer: '{"documents":3}' }],
    ['failures of tasks that nobody waits for', { status: 'superseded' }],
  ])('hears nothing of %s, replayed or delivered twice', async (_, ended) => {
    await failAll(await asked(6, ended));
    expect(await circuit()).toBeUndefined();
    expect(counted()).toEqual([]);
  });

  it('hears of a failure once, however often it comes', async () => {
    const [task = ''] = await asked(1);
    await failAll(Array(8).fill(task));
    expect(await circuit()).toMatchObject({ failures: 1, openUntil: null });
    expect(counted()).toEqual(['TasksFailed']);
  });

  it('closes upon an answer', async () => {
    const [last = '', ...others] = await asked(7);
    await failAll(others);
    await answer(last);
    expect(await circuit()).toBeUndefined();
  });

  it.each<[string, Partial<StageTask>]>([
    ['was taken', { status: 'answered', answer: '{"documents":3}', deliveredAt: NOON }],
    ['was taken and not handed over yet', { status: 'answered', answer: '{"documents":3}' }],
    ['comes after a failure', { status: 'failed', errorName: 'TaskTimedOut', deliveredAt: NOON }],
  ])('stays open upon an answer that %s', async (_, ended) => {
    const [old = '', ...others] = await asked(7);
    await repositories.transact(({ tasks }) => tasks.update(old, ended));
    await failAll(others);
    await answer(old);
    expect((await circuit())?.openUntil).toBeInstanceOf(Date);
  });
});

describe('what the work of a task cost', () => {
  it.each<[string, Partial<StageTask>]>([
    ['that failed', {}],
    ['that failed when nobody waited for it any more', { status: 'superseded' }],
  ])('is kept of one %s', async (_, fields) => {
    const [task = ''] = await asked(1, fields);
    await fail(task, service.ports, { worknanousd: 2_000_000 });
    const kept = await repositories.transact(({ tasks }) => tasks.find(task));
    expect(kept?.workUsd).toBeCloseTo(0.002, 9);
  });
});

describe('what models and Textract asked', () => {
  const PAID = { paidmicrousd: 20_000 };
  const cost = async () => (await repositories.transact(({ runs }) => runs.find(runId)))?.costUsd;
  const today = () => repositories.transact(({ spending }) => spending.ofDay(now));
  /** An answer of `generate`, by the price of the draft and by what the attempt paid itself. */
  const drafted = (taskid: string, costUsd: number, paid: Partial<Envelope> = {}) => {
    const ref = { uri: `s3://documents/runs/${runId}/x.json?versionId=1`, sha256: '0'.repeat(64), bytes: 1 };
    const draft = { sectionId: 'term', revision: 0, draft: ref, call: ref, modelId: 'some.model', costUsd };
    const usage = { inputTokens: 1, outputTokens: 1, cachedTokens: 0 };
    const answered = event(taskid, 'contract.section-generated.v1', { ...draft, usage });
    return takeAnswer(service.ports)({ ...answered, ...paid } as AnswerEvent, delivery);
  };
  const attempts = (number: number, fields: Partial<StageTask> = {}) =>
    asked(number, { stage: 'generate', ...fields, item: 'term' });

  it.each<[string, Partial<StageTask>]>([
    ['failed', {}],
    ['failed when nobody waited for it any more', { status: 'superseded' }],
  ])('counts once for a task that %s, in the run and in the day', async (_, fields) => {
    const before = await today();
    const [task = ''] = await attempts(1, fields);
    await fail(task, service.ports, PAID);
    await fail(task, service.ports, PAID);
    expect(await cost()).toBeCloseTo(0.02, 9);
    expect((await today()) - before).toBeCloseTo(0.02, 9);
  });

  it('counts each time that the work of a task was done, and none of its news twice', async () => {
    const before = await today();
    const [task = ''] = await attempts(1);
    for (const id of ['one', 'two', 'one', 'three', 'two', 'three'])
      await fail(task, service.ports, { ...PAID, id });
    expect(await cost()).toBeCloseTo(0.06, 9);
    expect((await today()) - before).toBeCloseTo(0.06, 9);
    expect(counted()).toEqual(['TasksFailed']);
  });

  it('counts as well what is paid for a task that was answered', async () => {
    const [task = ''] = await attempts(1);
    await drafted(task, 0.02, { ...PAID, id: 'one' });
    await drafted(task, 0.02, { ...PAID, id: 'two' });
    await drafted(task, 0.02, { ...PAID, id: 'two' });
    await fail(task, service.ports, { ...PAID, id: 'three' });
    expect(await cost()).toBeCloseTo(0.06, 9);
    const kept = await repositories.transact(({ tasks }) => tasks.find(task));
    expect(kept).toMatchObject({ status: 'answered', errorName: null });
  });

  it('counts nothing more for a task of before, which was told and does not know by whom', async () => {
    const [task = ''] = await attempts(1, { status: 'failed', paidUsd: 0.02, costUsd: 0.02 });
    await fail(task, service.ports, PAID);
    expect(await cost()).toBe(0);
  });

  it('counts for the attempt that failed and for the one that paid again', async () => {
    const [first = '', second = ''] = await attempts(2);
    await fail(first, service.ports, PAID);
    await drafted(second, 0.03, { paidmicrousd: 30_000 });
    expect(await cost()).toBeCloseTo(0.05, 9);
  });

  it('counts once where a later attempt finds the draft that a failed one paid for', async () => {
    const [first = '', second = ''] = await attempts(2);
    await fail(first, service.ports, PAID);
    await drafted(second, 0.02);
    expect(await cost()).toBeCloseTo(0.02, 9);
  });

  it('counts once where the attempt that paid is late, and another has found its draft', async () => {
    const [first = '', second = ''] = await attempts(2);
    await repositories.transact(({ tasks }) => tasks.update(first, { status: 'superseded' }));
    await drafted(second, 0.02);
    await drafted(first, 0.02, PAID);
    expect(await cost()).toBeCloseTo(0.02, 9);
  });

  it('counts for two attempts that were each asked, though the first is late', async () => {
    const [first = '', second = ''] = await attempts(2);
    await repositories.transact(({ tasks }) => tasks.update(first, { status: 'superseded' }));
    await drafted(second, 0.02, PAID);
    await drafted(first, 0.02, PAID);
    await drafted(first, 0.02, PAID);
    expect(await cost()).toBeCloseTo(0.04, 9);
  });

  it('counts the longest contract that Textract takes whole', async () => {
    const [task = ''] = await attempts(1);
    await drafted(task, 4.5, { paidmicrousd: 4_500_000 });
    expect(await cost()).toBeCloseTo(4.5, 9);
  });

  it('counts with the attempt that finds a draft whose own attempt never answered', async () => {
    const [, second = ''] = await attempts(2);
    await drafted(second, 0.02);
    expect(await cost()).toBeCloseTo(0.02, 9);
  });

  it('counts once for an answer after its time, and leaves the task failed', async () => {
    const [task = ''] = await attempts(1, { status: 'failed', errorName: 'TaskTimedOut' });
    await drafted(task, 0.02, PAID);
    await drafted(task, 0.02, PAID);
    expect(await cost()).toBeCloseTo(0.02, 9);
    const kept = await repositories.transact(({ tasks }) => tasks.find(task));
    expect(kept).toMatchObject({ status: 'failed', answer: null });
  });
});
