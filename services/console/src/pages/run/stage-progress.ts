import type { RunDetail, Task } from '@countersign/api';
import { isEndStatus } from '@countersign/events/run-status';
import { STAGES, type Stage } from '@countersign/events/stages';

/** How far one stage of a run is. */
export interface StageProgress {
  readonly stage: Stage;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  /** From the first request to the last answer, or until now; undefined before it began. */
  readonly milliseconds: number | undefined;
  readonly tasks: number;
  readonly retries: number;
}

type RunSoFar = Pick<RunDetail, 'tasks' | 'stage' | 'status' | 'error'>;

function stateOf(stage: Stage, tasks: readonly Task[], run: RunSoFar): StageProgress['state'] {
  if (run.error?.stage === stage) return 'failed';
  if (tasks.some(({ status }) => status === 'waiting')) return run.status === 'FAILED' ? 'failed' : 'running';
  if (run.stage === stage) return 'running';
  return tasks.some(({ status }) => status === 'answered') ? 'done' : 'waiting';
}

/** What each stage of a run did; a review that nobody had to make is left out. */
export function stageProgress(run: RunSoFar, now: number): StageProgress[] {
  const ended = isEndStatus(run.status);
  return STAGES.flatMap((stage) => {
    const tasks = run.tasks.filter((task) => task.stage === stage);
    if (tasks.length === 0 && ended) return [];
    const state = stateOf(stage, tasks, run);
    const begun = Math.min(...tasks.map(({ dispatchedAt }) => Date.parse(dispatchedAt)));
    const answers = tasks.flatMap(({ answeredAt }) => (answeredAt ? [Date.parse(answeredAt)] : []));
    const until = state === 'running' ? now : Math.max(...answers);
    return {
      stage,
      state,
      milliseconds: tasks.length > 0 && Number.isFinite(until) ? until - begun : undefined,
      tasks: tasks.length,
      retries: tasks.filter(({ attempt }) => attempt > 0).length,
    };
  });
}
