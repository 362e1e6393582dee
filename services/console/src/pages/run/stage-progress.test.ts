import type { RunDetail, Task } from '@countersign/api';
import { expect, it } from 'vitest';
import { stageProgress } from './stage-progress.ts';

const START = Date.parse('2026-05-04T10:00:00Z');
const after = (seconds: number) => new Date(START + seconds * 1000).toISOString();

let tasks = 0;

const task = (stage: Task['stage'], from: number, to: number | null, more: Partial<Task> = {}): Task => ({
  taskId: `task-${++tasks}`,
  stage,
  item: null,
  round: 0,
  revision: 0,
  attempt: 0,
  status: to === null ? 'waiting' : 'answered',
  error: null,
  costUsd: 0,
  dispatchedAt: after(from),
  answeredAt: to === null ? null : after(to),
  ...more,
});

const progress = (run: Partial<RunDetail>) =>
  stageProgress({ tasks: [], stage: null, status: 'RUNNING', error: null, ...run }, START + 60_000);

it('measures a stage from its first request to its last answer', () => {
  const tasks = [task('generate', 5, 9), task('generate', 6, 20, { attempt: 1 })];
  expect(progress({ tasks, stage: 'validate' })).toContainEqual({
    stage: 'generate',
    state: 'done',
    milliseconds: 15_000,
    tasks: 2,
    retries: 1,
  });
});

it('lets the stage that works grow', () => {
  const [extract, classify] = progress({ tasks: [task('extract', 10, null)], stage: 'extract' });
  expect(extract).toMatchObject({ state: 'running', milliseconds: 50_000 });
  expect(classify).toMatchObject({ state: 'waiting', milliseconds: undefined });
});

it('shows where a run failed', () => {
  const error = { class: 'input', name: 'EncryptedPdf', message: '', stage: 'extract' } as const;
  const [extract] = progress({
    tasks: [task('extract', 1, 3, { status: 'failed' })],
    status: 'FAILED',
    error,
  });
  expect(extract).toMatchObject({ state: 'failed', milliseconds: 2_000 });
});

it('leaves out what a finished run did not need', () => {
  const stages = progress({ tasks: [task('extract', 0, 1), task('index', 2, 3)], status: 'COMPLETED' });
  expect(stages.map(({ stage }) => stage)).toEqual(['extract', 'index']);
});
