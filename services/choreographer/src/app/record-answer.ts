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

/** US dollars that an event tells in billionths. */
const workUsdOf = ({ worknanousd }: Pick<Envelope, 'worknanousd'>): number | undefined =>
  worknanousd === undefined ? undefined : worknanousd / 1e9;

/** US dollars that the work behind an event was asked itself. */
const paidUsdOf = ({ paidmicrousd = 0 }: Pick<Envelope, 'paidmicrousd'>): number => paidmicrousd / 1e6;

/** What an event says of money, in US dollars. */
interface Told {
  /** What the answer's document has cost, in this attempt or in an earlier one that stopped behind it. */
  readonly costUsd: number;
  readonly paidUsd: number;
  /** Id of the event, which is another for each time that the work was done. */
  readonly by: string;
}

/** What an event says of it, of which there is one for each time that the work was done. */
const toldBy = (event: Pick<Envelope, 'id' | 'paidmicrousd'>) => ({
  paidUsd: paidUsdOf(event),
  by: event.id,
});

/** Whether an event says of money only what the task was told by it before, or nothing. */
function isTold({ paidBy, paidUsd }: StageTask, { paidUsd: told, by }: Omit<Told, 'costUsd'>): boolean {
  if (told === 0) return true;
  // Tasks of before know that they were told, and not by whom.
  return paidBy === null ? (paidUsd ?? 0) > 0 : paidBy.split(' ').includes(by);
}

/**
 * Adds to the run and to the day what an event of a task makes the work of its kind cost: what all attempts were asked themselves,
 * or the price of the document that they found, where that is more, as the attempt that paid for it never told.
 * @returns what the task is to keep of it
 */
async function spend(
  repositories: Repositories,
  task: StageTask,
  told: Told,
  now: Date,
): Promise<Pick<StageTask, 'costUsd' | 'paidUsd' | 'paidBy'>> {
  const known = isTold(task, told);
  const paidUsd = (task.paidUsd ?? 0) + (known ? 0 : told.paidUsd);
  const paidBy = known ? task.paidBy : [task.paidBy, told.by].filter(Boolean).join(' ');
  if (told.costUsd === 0 && paidUsd === 0) return { costUsd: task.costUsd, paidUsd, paidBy };
  const { stage, item, revision } = task;
  const attempts = (await repositories.tasks.ofRun(task.runId)).filter(
    (each) => each.stage === stage && each.item === item && each.revision === revision,
  );
  const counted = attempts.reduce((sum, each) => sum + each.costUsd, 0);
  const paid = attempts.reduce(
    (sum, each) => sum + (each.taskId === task.taskId ? 0 : (each.paidUsd ?? 0)),
    paidUsd,
  );
  const added = Math.max(paid, told.costUsd) - counted;
  if (added <= 0) return { costUsd: task.costUsd, paidUsd, paidBy };
  const turnOf = await repositories.runs.addCost(task.runId, added);
  await repositories.spending.add(now, added, turnOf);
  return { costUsd: task.costUsd + added, paidUsd, paidBy };
}

/**
 * Counts what the work behind an event cost.
 * @param documentUsd price of the answer's document
 * @returns what the task is to keep of it; undefined where it has been kept, as nobody waits for the task any more
 */
async function meter(
  repositories: Repositories,
  task: StageTask,
  event: AnswerEvent | ContractTaskFailedV1,
  documentUsd: number,
  now: Date,
): Promise<Pick<StageTask, 'costUsd' | 'paidUsd' | 'paidBy' | 'workUsd'> | undefined> {
  const told = { costUsd: documentUsd, ...toldBy(event) };
  const costs = {
    ...(await spend(repositories, task, told, now)),
    workUsd: workUsdOf(event) ?? task.workUsd,
  };
  if (task.status === 'waiting') return costs;
  await repositories.tasks.update(task.taskId, costs);
  return undefined;
}

/**
 * Records a service's whole answer, what it says about the run, and its cost; a late answer only its cost. What it was asked
 * counts for each time that the work was done: a request that is delivered again may be paid for again.
 */
export async function recordAnswer(
  repositories: Repositories,
  event: AnswerEvent,
  now: Date,
): Promise<Taken> {
  const task = await taskOf(repositories, event.taskid);
  if (task.stage === 'review') throw new InternalError(`${event.type} answers a review of ${task.runId}`);
  if (task.status === 'answered' && isTold(task, toldBy(event))) return { task, ended: false };
  const { progress, costUsd } = readAnswer(SERVICE_STAGES[task.stage], event.data);
  const costs = await meter(repositories, task, event, costUsd, now);
  if (!costs) return { task, ended: false };
  if (Object.keys(progress).length > 0) await repositories.runs.update(task.runId, progress);
  const change = { status: 'answered', answer: JSON.stringify(event.data), ...costs } as const;
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
  const isOver = task.status === 'answered' || task.status === 'failed';
  if (isOver && isTold(task, toldBy(event))) return { task, ended: false };
  const costs = await meter(repositories, task, event, 0, now);
  if (!costs) return { task, ended: false };
  const change = {
    status: 'failed',
    errorName: error.name,
    errorClass: error.class,
    errorMessage: error.message,
    errorRetryable: error.retryable,
    ...costs,
  } as const;
  return save(repositories, task, { what: 'failed', detail: `${error.name}: ${error.message}`, change }, now);
}
