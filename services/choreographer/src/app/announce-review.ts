import { contractReviewEscalatedV1, contractReviewRequestedV1, type Envelope } from '@countersign/events';
import { type ConsoleUrl, type Logger, type Metrics, outgoing, type Publisher } from '@countersign/shared';
import { announcement } from '../domain/announcement.ts';
import type { Review } from '../domain/gate/review.ts';
import { reviewNotice } from '../domain/gate/review-notice.ts';
import { mailOnce } from './mail-once.ts';
import type { Notices } from './notices.ts';
import type { Transact } from './repositories.ts';

export interface AnnounceReviewPorts {
  readonly transact: Transact;
  readonly publisher: Publisher;
  readonly notices: Notices;
  readonly metrics: Metrics;
  readonly logger: Logger;
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
  (ports: AnnounceReviewPorts) =>
  async (review: Review, event: Envelope): Promise<void> => {
    const { transact, publisher, notices, consoleUrl, now } = ports;
    await publisher.publish([event]);
    const kind = review.escalated ? 'escalated' : 'requested';
    const notice = reviewNotice(review, kind, await consoleUrl());
    const mail = { mailId: event.id, runId: review.runId };
    const isTold = (await mailOnce(ports, mail, () => notices.toReviewers(notice))) !== 'later';
    await transact(async ({ reviews, announcements }) => {
      await announcements.remove(event.id);
      if (isTold) await reviews.update(review.reviewId, { announcedAt: now() });
    });
  };
