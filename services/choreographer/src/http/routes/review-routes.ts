import { sectionId, severity } from '@countersign/events';
import * as z from 'zod';
import { claimReview } from '../../app/claim-review.ts';
import { decideReview, reviewOf } from '../../app/decide-review.ts';
import type { Repositories } from '../../app/repositories.ts';
import { runDetail } from '../../app/run-detail.ts';
import { answeringGroups, type Person } from '../../domain/gate/may-answer.ts';
import type { Review } from '../../domain/gate/review.ts';
import { Refusal } from '../../domain/refusal.ts';
import { visibleReviewGroups } from '../access.ts';
import { reviewView, viewDecision, viewReview } from '../review-views.ts';
import { defineRoute } from '../route.ts';
import { decisionView, runView, viewRun } from '../run-views.ts';

const onePath = z.object({ reviewId: z.string().min(1).max(100) });

const withDecisions = async (repositories: Repositories, review: Review) =>
  viewReview(review, await repositories.reviews.decisionsOfRun(review.runId));

function assertSees(person: Person, { lead, reviewerGroup }: Review): void {
  const groups = visibleReviewGroups(person);
  if (!groups || groups.includes(lead) || groups.includes(reviewerGroup)) return;
  throw new Refusal(403, 'WrongGroup', `This review is for ${reviewerGroup}.`);
}

const listReviews = defineRoute({
  operationId: 'listReviews',
  summary: 'Lists the reviews of the groups of the caller, soonest due first',
  method: 'GET',
  url: '/api/reviews',
  access: 'review',
  query: z.object({
    status: z.enum(['open', 'closed', 'expired']).default('open'),
    scope: z
      .enum(['visible', 'groups', 'mine'])
      .default('visible')
      .meta({ description: 'All that the caller sees, those that the caller may answer, or those claimed' }),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  status: 200,
  answer: z.object({ reviews: z.array(reviewView) }),
  refusals: [],
  async handle({ transact }, { person, query: { status, scope, limit } }) {
    return transact(async (repositories) => {
      const claimedBy = scope === 'mine' ? person.name : undefined;
      const groups = scope === 'groups' ? person.groups : visibleReviewGroups(person);
      const found = await repositories.reviews.list({ status, claimedBy, groups, limit });
      const may = (review: Review) => answeringGroups(review).some((group) => person.groups.includes(group));
      const reviews = scope === 'groups' ? found.filter(may) : found;
      const views: z.input<typeof reviewView>[] = [];
      for (const review of reviews) views.push(await withDecisions(repositories, review));
      return { reviews: views };
    });
  },
});

const getReview = defineRoute({
  operationId: 'getReview',
  summary: 'Shows a review with its run, the decisions so far and the documents to read',
  method: 'GET',
  url: '/api/reviews/{reviewId}',
  access: 'review',
  path: onePath,
  status: 200,
  answer: reviewView.extend({
    run: runView,
    decisions: z.array(decisionView),
    sections: z.array(z.object({ id: z.string(), title: z.string(), status: z.string() })),
    documents: z.array(z.string()),
  }),
  refusals: [404],
  handle: ({ transact }, { person, path }) =>
    transact(async (repositories) => {
      const review = await reviewOf(repositories, path.reviewId);
      assertSees(person, review);
      const { run, sections, decisions, documents } = await runDetail(repositories, review.runId);
      return {
        ...viewReview(review, decisions),
        run: viewRun(run),
        decisions: decisions.map(viewDecision),
        sections: [...sections],
        documents: [...documents.keys()].sort(),
      };
    }),
});

const claim = defineRoute({
  operationId: 'claimReview',
  summary: 'Tells the others that the caller is at it',
  method: 'POST',
  url: '/api/reviews/{reviewId}/claim',
  access: 'review',
  path: onePath,
  status: 200,
  answer: reviewView,
  refusals: [404, 409, 410],
  async handle(ports, { person, path }) {
    const review = await claimReview(ports)(path.reviewId, person);
    return ports.transact((repositories) => withDecisions(repositories, review));
  },
});

const decide = defineRoute({
  operationId: 'decideReview',
  summary: 'Approves, rejects, or sends sections back for changes',
  method: 'POST',
  url: '/api/reviews/{reviewId}/decisions',
  access: 'review',
  path: onePath,
  body: z.object({
    decision: z.enum(['approve', 'reject', 'request-changes']),
    comment: z.string().max(4000).optional(),
    changes: z
      .array(z.object({ sectionId, comment: z.string().min(1).max(4000) }))
      .max(40)
      .default([])
      .meta({ description: 'Sections to write again, with what is wrong with each' }),
    severityChanges: z
      .array(
        z.object({
          findingId: z.string().min(1).max(120),
          from: severity,
          to: severity,
          reason: z.string().min(1).max(1000),
        }),
      )
      .max(200)
      .default([]),
  }),
  status: 201,
  answer: reviewView,
  refusals: [404, 409, 410],
  async handle(ports, { person, path, body }) {
    const proposal = { ...body, comment: body.comment ?? null };
    const review = await decideReview(ports)(path.reviewId, proposal, person);
    return ports.transact((repositories) => withDecisions(repositories, review));
  },
});

export const reviewRoutes = [listReviews, getReview, claim, decide];
