import { beforeEach, expect, it } from 'vitest';
import { overheadUsd } from '../domain/overhead.ts';
import type { Run } from '../domain/run.ts';
import { aRun, aTask } from '../testing/rows.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { meterRun } from './meter-run.ts';

const repositories = useRepositories();

let runId: string;
let number = 0;

beforeEach(async () => {
  runId = `metered-run-${++number}`;
  await repositories.transact(({ runs }) => runs.insert(aRun({ runId, costUsd: 0.5 })));
});

const ask = (attempt: number) => {
  const task = aTask({
    taskId: `${runId}-${attempt}`,
    runId,
    stage: 'extract',
    item: '',
    attempt,
    workUsd: 0.25,
  });
  return repositories.transact(({ tasks }) => tasks.insert(task)).then(() => task);
};
const stored = () => repositories.transact(({ runs }) => runs.find(runId)) as Promise<Run>;
const end = async () => {
  const run = await stored();
  return repositories.transact(async (all) => meterRun(all, run, await all.tasks.ofRun(runId)));
};

it('adds what a run cost beside models to what models cost', async () => {
  const overhead = overheadUsd([await ask(0)]);
  const run = await end();
  expect(run.costUsd).toBeCloseTo(0.5 + overhead, 9);
  expect((await stored()).costUsd).toBeCloseTo(0.5 + overhead, 9);
});

it('adds nothing when it is told of the same end again', async () => {
  await ask(0);
  const { costUsd } = await end();
  expect((await end()).costUsd).toBe(costUsd);
  expect((await stored()).costUsd).toBeCloseTo(costUsd, 12);
});

it('adds after a redrive what is new', async () => {
  const first = await ask(0);
  await end();
  const overhead = overheadUsd([first, await ask(1)]);
  await end();
  expect((await stored()).costUsd).toBeCloseTo(0.5 + overhead, 9);
});

it('leaves a run alone that asked for nothing', async () => expect((await end()).costUsd).toBe(0.5));
