import { hasEnded, STAGES, type Stage } from '@countersign/events';
import { assertNotCancelled } from '../domain/cancellation.ts';
import { goingOn, type Run } from '../domain/run.ts';
import type { StageTask } from '../domain/stage-task.ts';
import { SERVICE_STAGES } from '../domain/stages/index.ts';
import type { Reached } from './dispatch-command.ts';
import { changeRun } from './linked-runs.ts';
import type { Repositories } from './repositories.ts';

/** What a run does while a task waits. */
type Waiting = 'RUNNING' | 'AWAITING_REVIEW';

/**
 * Writes down that a task waits: the run moves, earlier attempts are superseded, its history grows.
 * @throws CountersignError `Cancelled`
 */
export async function enterStage(
  repositories: Repositories,
  task: StageTask,
  status: Waiting,
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

/** Whether a run comes to a stage from where it is: sections that were sent back are a round later, and come again. */
function isAhead(run: Run, tasks: readonly StageTask[], { stage, round }: Reached): boolean {
  const latest = Math.max(0, ...tasks.map((task) => task.round));
  if (round !== latest) return round > latest;
  return run.currentStage === null || STAGES.indexOf(stage) > STAGES.indexOf(run.currentStage);
}

/**
 * Writes down how far a run came whose stage cannot be asked for, so that its failure is told of that stage. A run that has
 * ended did so where it was, and one that is further on does not come back for a request that is late.
 */
export async function reachStage({ runs, tasks }: Repositories, reached: Reached, now: Date): Promise<void> {
  const { runId, stage } = reached;
  if (!movesRun(stage)) return;
  const run = await runs.lock(runId);
  if (!run || hasEnded(run.status) || !isAhead(run, await tasks.ofRun(runId), reached)) return;
  await runs.update(runId, { currentStage: stage, stageSince: now });
}

async function moveRun(
  repositories: Repositories,
  runId: string,
  stage: Stage,
  status: Waiting,
  now: Date,
): Promise<void> {
  if (!movesRun(stage)) return;
  const run = await repositories.runs.lock(runId);
  assertNotCancelled(run);
  if (!run) return;
  if (run.currentStage === stage && run.status === status) return;
  // A redriven execution goes on before its notice says so.
  const change: Partial<Run> = {
    ...goingOn(run, status, now),
    currentStage: stage,
    startedAt: run.startedAt ?? now,
  };
  await changeRun(repositories, run, change);
}
