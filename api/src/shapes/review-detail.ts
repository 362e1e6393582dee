import * as z from 'zod';
import { decisionView } from './decision.ts';
import { reviewView } from './review.ts';
import { runView } from './run.ts';
import { documentNames, readingView, sectionView } from './run-detail.ts';

/** A review with what a person needs to decide. */
export const reviewDetailView = reviewView
  .extend({
    run: runView,
    reading: readingView,
    decisions: z.array(decisionView),
    sections: z.array(sectionView.pick({ id: true, title: true, status: true })),
    documents: documentNames,
  })
  .meta({ id: 'ReviewDetail' });
export type ReviewDetail = z.output<typeof reviewDetailView>;
