import { Refusal, type RunScope } from '@countersign/api';
import type { ObjectRef, ReadingSummary } from '@countersign/events';
import type { Decision, Review } from '../domain/gate/review.ts';
import type { HistoryEntry } from '../domain/history.ts';
import { type Run, wasRead } from '../domain/run.ts';
import { documentsOf, sourceRef } from '../domain/run-documents.ts';
import { type SectionProgress, sectionProgress } from '../domain/section-progress.ts';
import type { StageTask } from '../domain/stage-task.ts';
import { SERVICE_STAGES } from '../domain/stages/index.ts';
import { latestAnswer } from '../domain/stages/read-answer.ts';
import type { Repositories } from './repositories.ts';

/** Everything there is to know about a run. */
export interface RunDetail {
  readonly run: Run;
  readonly tasks: readonly StageTask[];
  readonly history: readonly HistoryEntry[];
  readonly sections: readonly SectionProgress[];
  readonly reviews: readonly Review[];
  readonly decisions: readonly Decision[];
  /** By name, as somebody may ask for it. */
  readonly documents: ReadonlyMap<string, ObjectRef>;
  readonly reading: ReadingSummary | undefined;
}

/** Finds a run, or refuses with 404, as it does where somebody does not see the run. */
export async function runOf(
  repositories: Repositories,
  runId: string,
  scope: RunScope = 'all',
): Promise<Run> {
  const run = await repositories.runs.findVisible(runId, scope);
  if (!run) throw new Refusal(404, 'NoSuchRun', `There is no run ${runId}.`);
  return run;
}

/** Reads a run with all that belongs to it; a linked run shows the work of the run it is linked to. */
export async function runDetail(
  repositories: Repositories,
  runId: string,
  scope: RunScope = 'all',
): Promise<RunDetail> {
  const run = await runOf(repositories, runId, scope);
  const worker = run.linkedTo ?? runId;
  const tasks = await repositories.tasks.ofRun(worker);
  const documents = documentsOf(tasks);
  if (run.forgottenAt) documents.clear();
  else if (wasRead(run)) documents.set('source', sourceRef(run));
  return {
    run,
    tasks,
    history: await repositories.history.ofRun(worker),
    sections: sectionProgress(tasks, await repositories.sections.ofRun(worker)),
    reviews: await repositories.reviews.ofRun(worker),
    decisions: await repositories.reviews.decisionsOfRun(worker),
    documents,
    reading: latestAnswer(tasks, SERVICE_STAGES.extract)?.reading,
  };
}
