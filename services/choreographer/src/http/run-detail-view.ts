import * as z from 'zod';
import type { RunDetail } from '../app/run-detail.ts';
import { reviewView, viewDecision, viewReview } from './review-views.ts';
import { decisionView, historyView, runView, sectionView, taskView, viewRun } from './run-views.ts';

/** A run with its timeline. */
export const runDetailView = runView
  .extend({
    executionArn: z.string().nullable(),
    versionId: z.string().nullable(),
    contentHash: z.string().meta({ description: 'SHA-256 of the source, hex' }),
    bytes: z.number(),
    pipelineVersion: z.string(),
    timeline: z.array(historyView),
    tasks: z.array(taskView),
    sectionDetails: z.array(sectionView),
    reviews: z.array(reviewView),
    decisions: z.array(decisionView),
    documents: z.array(z.string()).meta({ description: 'Names under …/documents/' }),
  })
  .meta({ id: 'RunDetail' });

type TaskView = z.input<typeof taskView>;

/** A task for people to see: its token stays here. */
const viewTask = (task: RunDetail['tasks'][number]): TaskView => ({
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

export const viewRunDetail = (detail: RunDetail): z.input<typeof runDetailView> => ({
  ...detail.run,
  ...viewRun(detail.run),
  timeline: detail.history.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
  tasks: detail.tasks.map(viewTask),
  sectionDetails: [...detail.sections],
  reviews: detail.reviews.map((review) => viewReview(review, detail.decisions)),
  decisions: detail.decisions.map(viewDecision),
  documents: [...detail.documents.keys()].sort(),
});
