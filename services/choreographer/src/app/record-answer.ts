import type { ContractTaskFailedV1 } from '@countersign/events';
import { InternalError } from '@countersign/shared';
import type { HistoryEvent } from '../domain/history.ts';
import type { StageTask } from '../domain/stage-task.ts';
import { type AnswerEvent, SERVICE_STAGES } from '../domain/stages/index.ts';
import { readAnswer } from '../domain/stages/read-answer.ts';
import type { Repositories } from './repositories.ts';

/** What the first answer to a task changes. */
interface Recorded {
  readonly what: HistoryEvent;
  readonly detail?: string;
  readonly change: Partial<StageTask>;
}

/** A task once an event of it was taken. */
export interface Taken {
  readonly task: StageTask;
  /** Whether it was this event that ended the task: duplicates, late events and events that are replayed end none. */
  readonly ended: boolean;
}

async function taskOf(repositories: Repositories, taskId: string | undefined): Promise<StageTask> {
  const task = taskId && (await repositories.tasks.find(taskId));
  if (!task) throw new InternalError(`No task ${taskId} was ever dispatched`);
  return task;
}

/** The first answer counts; later ones find the task as the first left it. */
async function save(
  repositories: Repositories,
  task: StageTask,
  { what, detail, change }: Recorded,
  now: Date,
): Promise<Taken> {
  const recorded = { ...change, answeredAt: now };
  await repositories.tasks.update(task.taskId, recorded);
  await repositories.history.append({
    runId: task.runId,
    at: now,
    what,
    stage: task.stage,
    item: task.item || undefined,
    taskId: task.taskId,
    detail,
  });
  return { task: { ...task, ...recorded }, ended: true };
}

/** US dollars that an event tells in billionths. */
const usdOf = (nanoUsd: number | undefined): number | null => (nanoUsd === undefined ? null : nanoUsd / 1e9);

interface Told {
  /** US dollars that the answer's document has cost, in this attempt or in an earlier one that stopped behind it. */
  readonly costUsd: number;
  /** US dollars that this attempt itself was asked. */
  readonly paidUsd: number;
}

/**
 * What an event adds to the cost of a run. What an attempt was asked itself always counts, once a task; what it found, since a
 * draft that was paid for once is reported by every attempt that finds it, only where no attempt has reported any yet.
 */
async function newCost(
  repositories: Repositories,
  task: StageTask,
  { costUsd, paidUsd }: Told,
): Promise<number> {
  if (task.costUsd > 0) return 0;
  if (paidUsd > 0 || costUsd === 0) return paidUsd;
  const tasks = await repositories.tasks.ofRun(task.runId);
  const reported = tasks.some(
    ({ stage, item, revision, costUsd: earlier }) =>
      earlier > 0 && stage === task.stage && item === task.item && revision === task.revision,
  );
  return reported ? 0 : costUsd;
}

/** Adds to the run and to the day what an event of a task cost, and returns it. */
async function spend(repositories: Repositories, task: StageTask, told: Told, now: Date): Promise<number> {
  const cost = await newCost(repositories, task, told);
  if (cost > 0) {
    await repositories.runs.addCost(task.runId, cost);
    await repositories.spending.add(now, cost);
  }
  return task.costUsd + cost;
}

/** Records a service's whole answer, what it says about the run, and its cost; a late answer only its cost. */
export async function recordAnswer(
  repositories: Repositories,
  event: AnswerEvent,
  now: Date,
): Promise<Taken> {
  const task = await taskOf(repositories, event.taskid);
  if (task.stage === 'review') throw new InternalError(`${event.type} answers a review of ${task.runId}`);
  if (task.status === 'answered') return { task, ended: false };
  const { progress, costUsd: documentUsd } = readAnswer(SERVICE_STAGES[task.stage], event.data);
  const told = { costUsd: documentUsd, paidUsd: usdOf(event.paidnanousd) ?? 0 };
  const costUsd = await spend(repositories, task, told, now);
  const workUsd = usdOf(event.worknanousd) ?? task.workUsd;
  if (task.status !== 'waiting') {
    await repositories.tasks.update(task.taskId, { costUsd, workUsd });
    return { task, ended: false };
  }
  if (Object.keys(progress).length > 0) await repositories.runs.update(task.runId, progress);
  const change = { status: 'answered', answer: JSON.stringify(event.data), costUsd, workUsd } as const;
  return save(repositories, task, { what: 'answered', change }, now);
}

/** Records that a service could not do what it was asked; of a task that nobody waits for only what the work cost. */
export async function recordFailure(
  repositories: Repositories,
  event: ContractTaskFailedV1,
  now: Date,
): Promise<Taken> {
  const { error } = event.data;
  const task = await taskOf(repositories, event.taskid);
  const isKnown = task.status === 'answered' || task.status === 'failed';
  if (isKnown) return { task, ended: false };
  const told = { costUsd: 0, paidUsd: usdOf(event.paidnanousd) ?? 0 };
  const costUsd = await spend(repositories, task, told, now);
  const workUsd = usdOf(event.worknanousd) ?? task.workUsd;
  if (task.status !== 'waiting') {
    await repositories.tasks.update(task.taskId, { costUsd, workUsd });
    return { task, ended: false };
  }
  const change = {
    status: 'failed',
    errorName: error.name,
    errorClass: error.class,
    errorMessage: error.message,
    errorRetryable: error.retryable,
    ...{ costUsd, workUsd },
  } as const;
  return save(repositories, task, { what: 'failed', detail: `${error.name}: ${error.message}`, change }, now);
}
