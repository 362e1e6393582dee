import type { runDetailView, taskView } from '@countersign/api';
import type * as z from 'zod';
import type { RunDetail } from '../app/run-detail.ts';
import { asPerson } from '../domain/actor.ts';
import { uploaderOf } from '../domain/run.ts';
import { traceIdOf } from '../domain/run-id.ts';
import { viewDecision, viewReview } from './review-views.ts';
import { viewRun } from './run-views.ts';

/** A task for people to see: its token stays here. */
const viewTask = (task: RunDetail['tasks'][number]): z.input<typeof taskView> => ({
  ...task,
  item: task.item || null,
  error: task.errorClass && {
    class: task.errorClass,
    name: task.errorName ?? '',
    message: task.errorMessage ?? '',
  },
  dispatchedAt: task.dispatchedAt.toISOString(),
  answeredAt: task.answeredAt?.toISOString() ?? null,
});

function viewUploader(run: RunDetail['run']) {
  const uploader = uploaderOf(run);
  return uploader ? asPerson(uploader) : null;
}

export const viewRunDetail = (detail: RunDetail, waits?: string): z.input<typeof runDetailView> => ({
  ...detail.run,
  ...viewRun(detail.run, waits),
  uploader: viewUploader(detail.run),
  leadGroup: detail.run.leadGroup,
  traceId: traceIdOf(detail.run.linkedTo ?? detail.run.runId),
  reading: detail.reading,
  timeline: detail.history.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
  tasks: detail.tasks.map(viewTask),
  sectionDetails: [...detail.sections],
  reviews: detail.reviews.map((review) => viewReview(review, detail.decisions)),
  decisions: detail.decisions.map(viewDecision),
  documents: [...detail.documents.keys()].sort(),
  documentHashes: Object.fromEntries([...detail.documents].map(([name, { sha256 }]) => [name, sha256])),
});
