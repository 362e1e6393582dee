import { beforeEach, expect, it } from 'vitest';
import { aRun, aTask } from '../testing/rows.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { recordSection } from './record-section.ts';

const repositories = useRepositories();
const at = (minute: number) => new Date(Date.UTC(2026, 10, 28, 12, minute));

let clock: Date;
let runId: string;
let number = 0;

beforeEach(async () => {
  clock = at(0);
  runId = `section-run-${++number}`;
  await repositories.transact(({ runs }) => runs.insert(aRun({ runId, status: 'RUNNING' })));
});

const dispatch = (item: string) =>
  repositories.transact(({ tasks }) =>
    tasks.insert(aTask({ taskId: `${runId}-${item}-${+clock}`, runId, item, dispatchedAt: clock })),
  );
const record = (id: string) =>
  recordSection({ ...repositories, now: () => clock })({
    ...{ kind: 'section-ended', runId, id, title: id, revision: 0, section: null, failure: null },
    status: 'done',
  });
const ends = () =>
  repositories.transact(async ({ history }) =>
    (await history.ofRun(runId)).map(({ item, what }) => [item, what]),
  );

it('records the end of a section once, however often the state machine asks', async () => {
  await dispatch('payment');
  clock = at(1);
  const first = await record('payment');
  clock = at(2);
  expect(await record('payment')).toEqual(first);
  expect(await ends()).toEqual([['payment', 'section-done']]);
});

it('records it anew when the section was written anew', async () => {
  for (const minute of [0, 2]) {
    clock = at(minute);
    await dispatch('payment');
    clock = at(minute + 1);
    await record('payment');
  }
  expect(await ends()).toHaveLength(2);
});

it('records each section', async () => {
  for (const id of ['payment', 'term']) await record(id);
  expect(await ends()).toEqual([
    ['payment', 'section-done'],
    ['term', 'section-done'],
  ]);
});

it('waits no longer for a step of it that timed out, and for what others asked it does', async () => {
  for (const id of ['payment', 'term']) await dispatch(id);
  clock = at(1);
  await record('payment');
  const tasks = await repositories.transact(({ tasks }) => tasks.ofRun(runId));
  expect(tasks.map(({ item, status }) => [item, status])).toEqual([
    ['payment', 'superseded'],
    ['term', 'waiting'],
  ]);
});
