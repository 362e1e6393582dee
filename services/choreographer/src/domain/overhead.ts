import { usageOfOrchestration, usdOf } from '@countersign/shared';
import type { StageTask } from './stage-task.ts';

type MeteredTask = Pick<StageTask, 'stage' | 'item' | 'workUsd'>;

/**
 * US dollars that a run cost beside models and Textract, by list prices: the work on each task as its service metered it, and
 * what carried the run from stage to stage, counted from the tasks, those asked again included. A run that asked for nothing
 * cost nothing.
 */
export function overheadUsd(tasks: readonly MeteredTask[]): number {
  if (tasks.length === 0) return 0;
  const asked = tasks.filter(({ stage }) => stage !== 'review');
  const sections = new Set(asked.filter(({ stage }) => stage === 'generate').map(({ item }) => item));
  const carried = usageOfOrchestration({
    tasks: asked.length,
    sections: sections.size,
    reviews: tasks.length - asked.length,
  });
  return tasks.reduce((total, { workUsd }) => total + (workUsd ?? 0), usdOf(carried));
}
