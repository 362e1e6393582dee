import { contractReviewEscalatedV1, contractReviewRequestedV1, type Envelope } from '@countersign/events';
import { type ConsoleUrl, outgoing, type Publisher } from '@countersign/shared';
import { announcement } from '../domain/announcement.ts';
import type { Review } from '../domain/gate/review.ts';
import { reviewNotice } from '../domain/gate/review-notice.ts';
import type { Notices } from './notices.ts';
import type { Transact } from './repositories.ts';

export interface AnnounceReviewPorts {
  readonly transact: Transact;
  readonly publisher: Publisher;
  readonly notices: Notices;
  readonly consoleUrl: ConsoleUrl;
  readonly now: () => Date;
}

/** The event that tells everybody about a review that opened, or went to the lead; `group` is the one that it was first for. */
export function reviewEvent(review: Review, group: string, now: Date): Envelope {
  const { reviewId, runId, round, riskLevel, contractType, fileName, lead, approvalsRequired } = review;
  const common = { reviewId, round, riskLevel, fileName, dueAt: review.dueAt.toISOString() };
  const occasion = `${reviewId} ${review.requestedAt.toISOString()}`;
  if (review.escalated) {
    const escalated = outgoing(contractReviewEscalatedV1, { ...common, from: group, to: lead });
    return announcement(runId, escalated, occasion, now);
  }
  const requested = outgoing(contractReviewRequestedV1, {
    ...common,
    group: review.reviewerGroup,
    lead,
    approvalsRequired,
    contractType,
  });
  return announcement(runId, requested, occasion, now);
}

/** Tells everybody about an open review, and whoever must decide. */
export const announceReview =
  ({ transact, publisher, notices, consoleUrl, now }: AnnounceReviewPorts) =>
  async (review: Review, event: Envelope): Promise<void> => {
    await publisher.publish([event]);
    const kind = review.escalated ? 'escalated' : 'requested';
    await notices.toReviewers(reviewNotice(review, kind, await consoleUrl()));
    await transact(async ({ reviews, announcements }) => {
      await announcements.remove(event.id);
      await reviews.update(review.reviewId, { announcedAt: now() });
    });
  };
