import { runScopeOf } from '@countersign/api';
import { contractReviewClaimedV1, type Envelope } from '@countersign/events';
import { outgoing } from '@countersign/shared';
import type { Person } from '@countersign/shared/claims';
import { actorOf, asPerson, wordsOf } from '../domain/actor.ts';
import { announcement } from '../domain/announcement.ts';
import { type Claim, claim, otherClaimant } from '../domain/gate/claim.ts';
import { assertMayClaim } from '../domain/gate/duties.ts';
import type { Review } from '../domain/gate/review.ts';
import { type AfterCommitPorts, afterCommit } from './after-commit.ts';
import { type AnnounceRecordedPorts, announceRecorded } from './announce-recorded.ts';
import { dutiesOf } from './duties-of.ts';
import { type Evidence, reviewEvidence } from './evidence.ts';
import type { RunDocuments } from './receipts.ts';
import type { Repositories } from './repositories.ts';
import { type ReviewInView, reviewInView } from './review-in-view.ts';
import { transactOnce } from './transact-once.ts';

export interface ClaimReviewPorts extends AnnounceRecordedPorts, AfterCommitPorts {
  readonly documents: RunDocuments;
  readonly now: () => Date;
}

/** Tells who is at a review now, and who was before. */
function claimedEvent(
  { reviewId, runId, round, reviewerGroup }: Review,
  person: Person,
  before: Review,
  at: Date,
) {
  const from = otherClaimant(before, person);
  const claimed = outgoing(contractReviewClaimedV1, {
    reviewId,
    round,
    group: reviewerGroup,
    by: asPerson(actorOf(person)),
    ...(from && { from: asPerson(from) }),
    at: at.toISOString(),
  });
  return announcement(runId, claimed, `${reviewId} ${person.id} ${at.toISOString()}`, at);
}

interface Attempt {
  readonly asked: Claim;
  readonly evidence: Evidence | undefined;
  readonly at: Date;
}

/** Keeps the claim; answers with the event that tells of it, undefined where it was the person's already. */
async function recordClaim(
  repositories: Repositories,
  { review: before, decisions }: ReviewInView,
  { asked, evidence, at }: Attempt,
): Promise<{ view: ReviewInView; told: Envelope | undefined }> {
  const { person } = asked;
  const review = claim(before, asked, at);
  assertMayClaim(await dutiesOf(repositories, before.runId, evidence), person);
  if (review === before) return { view: { review, decisions }, told: undefined };
  const { claimedBy, claimedByName, claimedByEmail, claimedAt, reviewId, runId, taskId } = review;
  await repositories.reviews.update(reviewId, { claimedBy, claimedByName, claimedByEmail, claimedAt });
  await repositories.runs.update(runId, { reviewer: person.name });
  const from = otherClaimant(before, person);
  const words = wordsOf(actorOf(person));
  await repositories.history.append({
    runId,
    at,
    what: from ? 'review-taken-over' : 'review-claimed',
    stage: 'review',
    taskId,
    detail: from ? `${words}, from ${wordsOf(from)}` : words,
  });
  const told = claimedEvent(review, person, before, at);
  await repositories.announcements.record(told, at);
  return { view: { review, decisions }, told };
}

/**
 * Keeps a review for a person, then tells everybody, also from whom it was taken over. What is told was recorded with
 * the claim: of two who claim at once, only the one who has it is told of.
 * @throws Refusal, with nothing changed.
 */
export const claimReview =
  (ports: ClaimReviewPorts) =>
  async (reviewId: string, asked: Claim): Promise<ReviewInView> => {
    const at = ports.now();
    const scope = runScopeOf(asked.person);
    const evidence = await reviewEvidence(ports, reviewId, scope);
    const record = async (repositories: Repositories) => {
      const before = await reviewInView(repositories, reviewId, scope);
      return recordClaim(repositories, before, { asked, evidence, at });
    };
    const { view, told } = await transactOnce(ports.transact, record, async ({ reviews }) => {
      const kept = await reviews.find(reviewId);
      return kept?.claimedBy === asked.person.id && kept.claimedAt?.getTime() === at.getTime();
    });
    if (told) await afterCommit(ports, `Claim of ${reviewId}`, () => announceRecorded(ports)(told));
    return view;
  };
