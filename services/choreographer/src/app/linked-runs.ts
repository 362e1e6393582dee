import { type Run, untold } from '../domain/run.ts';
import type { Repositories } from './repositories.ts';

/** What a run of the same bytes shares with the run that did the work. */
export const sharedState = (run: Run): Partial<Run> => ({
  status: run.status,
  contractType: run.contractType,
  typeScore: run.typeScore,
  pages: run.pages,
  language: run.language,
  sectionsTotal: run.sectionsTotal,
  sectionsDone: run.sectionsDone,
  sectionsFailed: run.sectionsFailed,
  riskScore: run.riskScore,
  riskLevel: run.riskLevel,
  route: run.route,
  reviewer: run.reviewer,
  reviewerGroup: run.reviewerGroup,
  leadGroup: run.leadGroup,
  failureStage: run.failureStage,
  failureClass: run.failureClass,
  failureName: run.failureName,
  failureMessage: run.failureMessage,
  redrives: run.redrives,
  finishedAt: run.finishedAt,
});

/** Runs that are linked to a run end as it ends, and go on as it goes on. */
export async function updateLinkedRuns(repositories: Repositories, run: Run): Promise<Run[]> {
  const linked = await repositories.runs.linkedTo(run.runId);
  for (const each of linked)
    await repositories.runs.update(each.runId, { ...sharedState(run), ...untold(each) });
  return linked;
}

/** Changes a run, and whatever is linked to it as far as it shares that. */
export async function changeRun(repositories: Repositories, run: Run, change: Partial<Run>): Promise<Run> {
  const changed = { ...run, ...change };
  await repositories.runs.update(run.runId, change);
  await updateLinkedRuns(repositories, changed);
  return changed;
}

/** Runs that are linked to a run fail as it fails; everybody is to be told of each. */
export async function failLinkedRuns(
  repositories: Repositories,
  run: Run & { readonly finishedAt: Date },
  detail: string,
): Promise<void> {
  for (const { runId } of await updateLinkedRuns(repositories, run))
    await repositories.history.append({ runId, at: run.finishedAt, what: 'run-failed', detail });
}
