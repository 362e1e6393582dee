import { DownstreamError } from '@countersign/shared';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ExecutionStatusChange } from '../domain/execution-status.ts';
import { aRouted } from '../testing/routed.ts';
import { aRun, aTask } from '../testing/rows.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { endRun } from './end-run.ts';
import { enterStage } from './enter-stage.ts';
import { recordExecution } from './record-execution.ts';
import { sweepEnds } from './sweep.ts';
import { sweepExecutions } from './sweep-executions.ts';
import { waitingTask } from './waiting-task.ts';

const NOON = new Date('2026-03-02T12:00:00.000Z');
const repositories = useRepositories();
const down = async (): Promise<never> => Promise.reject(new DownstreamError('Down', 'It does not answer'));

let clock: Date;
let service: ReturnType<typeof servicePorts>;
let runId: string;
let linked: string;
let number = 0;

const later = () => {
  clock = new Date(clock.getTime() + 600_000);
};
const noBus = () => ({ ...service.ports, publisher: { publish: down } });
const find = (id: string) => repositories.transact(async ({ runs }) => (await runs.find(id))!);
const told = (id = runId) => service.events.filter(({ subject }) => subject === id).map(({ type }) => type);

/** The redriven execution asks for its stage before any notice of the redrive comes. */
const goOn = () =>
  repositories.transact((all) =>
    enterStage(
      all,
      waitingTask(
        { taskId: `${runId}-index`, runId, stage: 'index', round: 0, attempt: 0, token: 't' },
        clock,
      ),
      'RUNNING',
      clock,
    ),
  );

/** What Step Functions says of the run when it is asked. */
async function compare(state: Partial<ExecutionStatusChange>): Promise<void> {
  later();
  const stateOf = async (name: string): Promise<ExecutionStatusChange | undefined> =>
    name === runId ? { executionArn: 'arn', name, status: 'RUNNING', redriveCount: 1, ...state } : undefined;
  await sweepExecutions({ ...service.ports, workflow: { ...service.ports.workflow, stateOf } })();
}

/** A run that failed, of which everybody was told, and one of the same bytes that failed with it. */
beforeEach(async () => {
  clock = NOON;
  runId = `unnoticed-${++number}`;
  linked = `${runId}-same`;
  service = servicePorts(repositories.transact, () => clock);
  const typed = { contractType: 'nda', typeScore: 0.9, pages: 3, language: 'en', startedAt: NOON };
  const weighed = { riskScore: 1, riskLevel: 'low', route: 'auto-approve', currentStage: 'index' } as const;
  const failed = {
    status: 'FAILED',
    failureStage: 'index',
    failureClass: 'downstream',
    failureName: 'X',
    failureMessage: 'x',
    finishedAt: NOON,
  } as const;
  const run = { runId, announced: 'FAILED 0', executionArn: 'arn', ...typed, ...weighed, ...failed } as const;
  const same = { runId: linked, linkedTo: runId, announced: `FAILED 0 of ${runId}` } as const;
  const routed = { status: 'answered', answer: JSON.stringify(aRouted()), deliveredAt: NOON } as const;
  await repositories.transact(async ({ runs, tasks }) => {
    await runs.insert(aRun(run));
    await runs.insert(aRun({ ...run, ...same, executionArn: null }));
    await tasks.insert(aTask({ taskId: `${runId}-route`, runId, stage: 'route', ...routed }));
  });
});

describe('a redrive of which no notice came yet', () => {
  it('lets the run go on, and those of the same bytes, whose ends are to be told anew', async () => {
    await goOn();
    const going = { status: 'RUNNING', announced: 'RECEIVED', finishedAt: null, failureName: null } as const;
    expect([await find(runId), await find(linked)]).toMatchObject([going, going]);
  });

  it.each([
    ['that asked for its stage', goOn],
    ['that had none left', async () => {}],
  ])('is followed by an end that is told, of a run %s, once the bus answers again', async (_, before) => {
    await before();
    await endRun(noBus())({ kind: 'run-ended', runId, status: 'COMPLETED' });
    const late = { executionArn: 'arn', name: runId, status: 'RUNNING', redriveCount: 1 } as const;
    await recordExecution(service.ports)(late);
    later();
    await sweepEnds(service.ports)();
    await sweepEnds(service.ports)();
    expect(told()).toEqual(['contract.completed.v1']);
    expect(await find(runId)).toMatchObject({ status: 'COMPLETED', announced: 'COMPLETED' });
  });

  it('is found by the sweep', async () => {
    await goOn();
    await compare({});
    expect(await find(runId)).toMatchObject({ status: 'RUNNING', redrives: 1 });
  });

  it('is followed by a second failure that the sweep finds and tells, also of who failed with it', async () => {
    await goOn();
    await compare({ status: 'FAILED', error: 'States.Timeout' });
    expect(await find(runId)).toMatchObject({ status: 'FAILED', redrives: 1, announced: 'FAILED 1' });
    expect([told(), told(linked)]).toEqual([['contract.failed.v1'], ['contract.failed.v1']]);
  });

  it('is followed by a failure that the sweep tells where the bus did not answer', async () => {
    const again = { executionArn: 'arn', name: runId, status: 'FAILED', redriveCount: 1 } as const;
    await expect(recordExecution(noBus())(again)).rejects.toThrow('It does not answer');
    later();
    await sweepEnds(service.ports)();
    expect(told()).toEqual(['contract.failed.v1']);
    expect(await find(runId)).toMatchObject({ announced: 'FAILED 1' });
  });
});
