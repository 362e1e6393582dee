import type { ContractTaskFailedV1, Envelope } from '@countersign/events';
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

/** US dollars that the work behind an event cost, in the event's billionths. */
const workUsdOf = ({ worknanousd }: Pick<Envelope, 'worknanousd'>): number | null =>
  worknanousd === undefined ? null : worknanousd / 1e9;

/** A draft that was paid for once is reported by every attempt that finds it: only the first report counts. */
async function newCost(repositories: Repositories, task: StageTask, costUsd: number): Promise<number> {
  if (costUsd === 0) return 0;
  const tasks = await repositories.tasks.ofRun(task.runId);
  const reported = tasks.some(
    ({ stage, item, revision, costUsd: earlier }) =>
      earlier > 0 && stage === task.stage && item === task.item && revision === task.revision,
  );
  return reported ? 0 : costUsd;
}

/** Records a service's whole answer, what it says about the run, and its cost; a late answer only its cost. */
export async function recordAnswer(
  repositories: Repositories,
  event: AnswerEvent,
  now: Date,
): Promise<Taken> {
  const task = await taskOf(repositories, event.taskid);
  if (task.stage === 'review') throw new InternalError(`${event.type} answers a review of ${task.runId}`);
  if (task.status === 'answered' || task.status === 'failed') return { task, ended: false };
  const { progress, costUsd } = readAnswer(SERVICE_STAGES[task.stage], event.data);
  const workUsd = workUsdOf(event);
  const cost = await newCost(repositories, task, costUsd);
  if (cost > 0) {
    await repositories.runs.addCost(task.runId, cost);
    await repositories.spending.add(now, cost);
  }
  if (task.status === 'superseded') {
    await repositories.tasks.update(task.taskId, { costUsd: cost, workUsd });
    return { task, ended: false };
  }
  if (Object.keys(progress).length > 0) await repositories.runs.update(task.runId, progress);
  const change = { status: 'answered', answer: JSON.stringify(event.data), costUsd: cost, workUsd } as const;
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
  const workUsd = workUsdOf(event);
  if (task.status === 'superseded' && workUsd !== null)
    await repositories.tasks.update(task.taskId, { workUsd });
  if (task.status !== 'waiting') return { task, ended: false };
  const change = {
    status: 'failed',
    errorName: error.name,
    errorClass: error.class,
    errorMessage: error.message,
    errorRetryable: error.retryable,
    workUsd,
  } as const;
  return save(repositories, task, { what: 'failed', detail: `${error.name}: ${error.message}`, change }, now);
}
