import type { RunStatus, Stage } from '@countersign/events';
import { assertNotCancelled } from '../domain/cancellation.ts';
import { isCancelled, type Run, WITHOUT_FAILURE } from '../domain/run.ts';
import type { StageTask } from '../domain/stage-task.ts';
import { SERVICE_STAGES } from '../domain/stages/index.ts';
import { untold, updateLinkedRuns } from './linked-runs.ts';
import type { Repositories } from './repositories.ts';

/**
 * Writes down that a task waits: the run moves, earlier attempts are superseded, its history grows.
 * @throws CountersignError `Cancelled`
 */
export async function enterStage(
  repositories: Repositories,
  task: StageTask,
  status: RunStatus,
  now: Date,
): Promise<void> {
  await moveRun(repositories, task.runId, task.stage, status, now);
  await repositories.tasks.supersede(task.runId, task.stage, task.item);
  await repositories.tasks.insert(task);
  await repositories.history.append({
    runId: task.runId,
    at: now,
    what: 'dispatched',
    stage: task.stage,
    item: task.item || undefined,
    taskId: task.taskId,
    detail: task.attempt > 0 ? `retry ${task.attempt}` : undefined,
  });
}

const movesRun = (stage: Stage) => stage === 'review' || SERVICE_STAGES[stage].movesRun;

/**
 * Writes down how far a run came whose stage cannot be asked for, so that its failure is told of that stage. A cancelled run
 * failed where it was.
 */
export async function reachStage(
  { runs }: Repositories,
  runId: string,
  stage: Stage,
  now: Date,
): Promise<void> {
  if (!movesRun(stage)) return;
  const run = await runs.lock(runId);
  if (!run || isCancelled(run) || run.currentStage === stage) return;
  await runs.update(runId, { currentStage: stage, stageSince: now });
}

async function moveRun(
  repositories: Repositories,
  runId: string,
  stage: Stage,
  status: RunStatus,
  now: Date,
): Promise<void> {
  if (!movesRun(stage)) return;
  const run = await repositories.runs.lock(runId);
  assertNotCancelled(run);
  if (!run) return;
  if (run.currentStage === stage && run.status === status) return;
  const change: Partial<Run> = {
    // The execution goes on before its notice says so: whatever was told of it, its end is to be told anew.
    ...(run.status === 'FAILED' && untold(run)),
    status,
    currentStage: stage,
    stageSince: now,
    startedAt: run.startedAt ?? now,
    ...WITHOUT_FAILURE,
  };
  await repositories.runs.update(runId, change);
  await updateLinkedRuns(repositories, { ...run, ...change });
}
