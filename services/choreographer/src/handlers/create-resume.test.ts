import { contractClassifiedV1, contractTaskFailedV1 } from '@countersign/events';
import { DownstreamError, newEvent, outgoing } from '@countersign/shared';
import { lambdaContext, memoryQueue, sqsBatch } from '@countersign/shared/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { aRun, aTask } from '../testing/rows.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { createResume } from './create-resume.ts';

const NOON = new Date('2026-03-02T12:00:00.000Z');
const repositories = useRepositories();
let number = 0;
let runId: string;

const classified = outgoing(contractClassifiedV1, {
  classification: { uri: 's3://documents/c.json', sha256: 'c'.repeat(64), bytes: 7 },
  contractType: 'nda',
  score: 0.9,
  confident: true,
  runnersUp: [],
  model: 'endpoint',
  costUsd: 0.25,
});
const failed = outgoing(contractTaskFailedV1, {
  request: 'contract.classification-requested.v1',
  error: { name: 'AccessDeniedException', class: 'model', retryable: false, message: 'deploy it' },
});
const answerTo = (taskId: string) => newEvent('classify', classified, { runId, taskId }, NOON);
const failureOf = (taskId: string) => newEvent('classify', failed, { runId, taskId }, NOON);
const taskId = () => `${runId}-task`;

beforeEach(async () => {
  runId = `resumed-run-${++number}`;
  await repositories.transact(async ({ runs, tasks }) => {
    await runs.insert(aRun({ runId, status: 'RUNNING' }));
    await tasks.insert(aTask({ taskId: taskId(), runId, stage: 'classify', token: runId }));
  });
});

type Ports = ReturnType<typeof servicePorts>['ports'];

function setUp(broken: (ports: Ports) => Partial<Ports> = () => ({})) {
  const service = servicePorts(repositories.transact, () => NOON);
  const { ports: queue, dead } = memoryQueue('choreographer');
  const consume = createResume(queue, { ...service.ports, ...broken(service.ports) });
  return {
    ...service,
    dead,
    consume: (...bodies: Parameters<typeof sqsBatch>) => consume(sqsBatch(...bodies), lambdaContext()),
  };
}

const down = () => Promise.reject(new DownstreamError('Down', 'It does not answer'));
const task = () => repositories.transact(({ tasks }) => tasks.find(taskId()));
const again = { batchItemFailures: [{ itemIdentifier: 'm1' }] };

describe('the answers of services', () => {
  it('reach the state machine among messages that nobody can read or knows of', async () => {
    const { consume, answered, dead } = setUp();
    const result = await consume('not json', answerTo('task-of-nobody'), answerTo(taskId()));
    expect(result).toEqual({ batchItemFailures: [{ itemIdentifier: 'm2' }] });
    expect(answered).toEqual([runId]);
    expect(dead).toHaveLength(1);
  });

  it('count once, whichever comes again or late', async () => {
    const { consume, answered } = setUp();
    await consume(answerTo(taskId()));
    await consume(answerTo(taskId()));
    await consume(failureOf(taskId()));
    expect(answered).toEqual([runId]);
    expect(await task()).toMatchObject({ status: 'answered', deliveredAt: NOON });
    expect(await repositories.transact(({ runs }) => runs.find(runId))).toMatchObject({ costUsd: 0.25 });
  });

  it('are delivered again where the state machine does not answer, and then handed over', async () => {
    const broken = setUp(({ workflow }) => ({ workflow: { ...workflow, succeed: down } }));
    expect(await broken.consume(answerTo(taskId()))).toEqual(again);
    expect(await task()).toMatchObject({ status: 'answered', deliveredAt: null });
    const { consume, answered } = setUp();
    expect(await consume(answerTo(taskId()))).toEqual({ batchItemFailures: [] });
    expect(answered).toEqual([runId]);
  });

  it('are delivered again where the database does not answer, with nothing recorded', async () => {
    const { consume, answered } = setUp(() => ({ transact: down }));
    expect(await consume(answerTo(taskId()))).toEqual(again);
    expect(answered).toEqual([]);
    expect((await task())?.status).toBe('waiting');
  });

  it('are noted as handed over where the state machine does not wait for them any more', async () => {
    const { consume } = setUp(({ workflow }) => ({
      workflow: { ...workflow, succeed: async () => 'no longer waited for' },
    }));
    expect(await consume(answerTo(taskId()))).toEqual({ batchItemFailures: [] });
    expect((await task())?.deliveredAt).toEqual(NOON);
  });
});

describe('the failures of services', () => {
  it('reach the state machine under their own name, and are counted by class', async () => {
    const told: string[] = [];
    const { consume, counted } = setUp(({ workflow }) => ({
      workflow: {
        ...workflow,
        async fail(...failure) {
          told.push(...failure);
          return 'taken';
        },
      },
    }));
    expect(await consume(failureOf(taskId()))).toEqual({ batchItemFailures: [] });
    expect(told).toEqual([runId, 'AccessDeniedException', 'deploy it']);
    expect(await task()).toMatchObject({ status: 'failed', errorClass: 'model' });
    expect(counted).toEqual([['TasksFailed', { errorClass: 'model' }]]);
  });

  it('are delivered again where the state machine does not answer', async () => {
    const { consume } = setUp(({ workflow }) => ({ workflow: { ...workflow, fail: down } }));
    expect(await consume(failureOf(taskId()))).toEqual(again);
    expect(await task()).toMatchObject({ status: 'failed', deliveredAt: null });
  });
});
