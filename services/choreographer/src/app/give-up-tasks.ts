import type { StageTask } from '../domain/stage-task.ts';
import type { Repositories } from './repositories.ts';

/**
 * Closes what still waits for an answer that nobody wants any more, in a transaction of the caller's: of a run, or of
 * those of its tasks that are meant. An answer that comes all the same changes no more than the cost.
 */
export async function giveUpTasks(
  { tasks }: Repositories,
  runId: string,
  meant: (task: StageTask) => boolean = () => true,
): Promise<void> {
  for (const task of await tasks.ofRun(runId))
    if (task.status === 'waiting' && meant(task)) await tasks.update(task.taskId, { status: 'superseded' });
}
