import type { Run } from '../domain/run.ts';
import type { Repositories } from './repositories.ts';

/** What a run of the same bytes shares with the run that did the work. */
export const sharedEnd = (run: Run): Partial<Run> => ({
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
  finishedAt: run.finishedAt,
});

/** Runs that are linked to a run end as it ends. */
export async function endLinkedRuns(repositories: Repositories, run: Run): Promise<void> {
  for (const { runId } of await repositories.runs.linkedTo(run.runId))
    await repositories.runs.update(runId, sharedEnd(run));
}
