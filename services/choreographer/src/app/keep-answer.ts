import { InternalError } from '@countersign/shared';
import type { HistoryEvent } from '../domain/history.ts';
import { type AnswerEvent, readAnswer } from '../domain/stage-answer.ts';
import type { StageTask } from '../domain/stage-task.ts';
import type { Books } from './books.ts';

/** What the first answer to a task changes. */
interface Kept {
  readonly what: HistoryEvent;
  readonly detail: string | null;
  readonly change: Partial<StageTask>;
}

async function taskOf(books: Books, taskId: string | undefined): Promise<StageTask> {
  const task = taskId && (await books.tasks.find(taskId));
  if (!task) throw new InternalError(`No task ${taskId} was ever dispatched`);
  return task;
}

/** The first answer counts; later ones find the task as the first left it. */
async function keep(
  books: Books,
  task: StageTask,
  { what, detail, change }: Kept,
  now: Date,
): Promise<StageTask> {
  const kept = { ...change, answeredAt: now };
  await books.tasks.update(task.taskId, kept);
  await books.history.append({
    runId: task.runId,
    at: now,
    what,
    stage: task.stage,
    item: task.item || null,
    taskId: task.taskId,
    detail,
  });
  return { ...task, ...kept };
}

/** A draft that was paid for once is reported by every attempt that finds it: only the first report counts. */
async function newCost(books: Books, task: StageTask, costUsd: number): Promise<number> {
  if (costUsd === 0) return 0;
  const tasks = await books.tasks.ofRun(task.runId);
  const reported = tasks.some(
    ({ stage, item, revision, costUsd: earlier }) =>
      earlier > 0 && stage === task.stage && item === task.item && revision === task.revision,
  );
  return reported ? 0 : costUsd;
}

/** Keeps a service's answer, what it says about the run, and its cost; a late answer only its cost. */
export async function keepAnswer(books: Books, event: AnswerEvent, now: Date): Promise<StageTask> {
  const task = await taskOf(books, event.taskid);
  if (task.status === 'answered' || task.status === 'failed') return task;
  const { output, progress, costUsd } = readAnswer(event);
  const cost = await newCost(books, task, costUsd);
  if (cost > 0) await books.runs.addCost(task.runId, cost);
  if (task.status === 'superseded') {
    await books.tasks.update(task.taskId, { costUsd: cost });
    return task;
  }
  if (Object.keys(progress).length > 0) await books.runs.update(task.runId, progress);
  const change = { status: 'answered', answer: JSON.stringify(output), costUsd: cost } as const;
  return keep(books, task, { what: 'answered', detail: null, change }, now);
}

/** Keeps that a service could not do what it was asked. */
export async function keepFailure(
  books: Books,
  taskId: string | undefined,
  error: { name: string; class: StageTask['errorClass']; message: string; retryable: boolean },
  now: Date,
): Promise<StageTask> {
  const task = await taskOf(books, taskId);
  if (task.status !== 'waiting') return task;
  const change = {
    status: 'failed',
    errorName: error.name,
    errorClass: error.class,
    errorMessage: error.message,
    errorRetryable: error.retryable,
  } as const;
  return keep(books, task, { what: 'failed', detail: `${error.name}: ${error.message}`, change }, now);
}
