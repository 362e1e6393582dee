import { Refusal } from '@countersign/api';
import type { Publisher } from '@countersign/shared';
import type { Person } from '@countersign/shared/claims';
import { announcement } from '../domain/announcement.ts';
import { decide, type Proposal } from '../domain/gate/decide.ts';
import { decidedEvent } from '../domain/gate/decided-event.ts';
import type { Decision, Review } from '../domain/gate/review.ts';
import { reviewAnswer } from '../domain/gate/review-outcome.ts';
import type { StageTask } from '../domain/stage-task.ts';
import { type DeliverPorts, deliverAnswer } from './deliver-answer.ts';
import {
  assertSeverities,
  findingsOf,
  type KnownFindings,
  type KnownFindingsPorts,
} from './known-findings.ts';
import type { Repositories } from './repositories.ts';

export interface AnnounceDecisionPorts extends DeliverPorts {
  readonly publisher: Publisher;
}

export type DecideReviewPorts = AnnounceDecisionPorts & KnownFindingsPorts;

/** Finds a review, or refuses with 404. */
export async function reviewOf(repositories: Repositories, reviewId: string): Promise<Review> {
  const review = await repositories.reviews.find(reviewId);
  if (!review) throw new Refusal(404, 'NoSuchReview', `There is no review ${reviewId}.`);
  return review;
}

async function assertSectionsExist(
  repositories: Repositories,
  runId: string,
  { changes }: Proposal,
): Promise<void> {
  const history = await repositories.history.ofRun(runId);
  const known = new Set(history.filter(({ what }) => what.startsWith('section-')).map(({ item }) => item));
  const unknown = changes.find(({ sectionId }) => !known.has(sectionId));
  if (unknown) throw new Refusal(400, 'NoSuchSection', `The report has no section ${unknown.sectionId}.`);
}

/** Records the answer to the task that waits for the review, if it still waits. */
async function answerTask(
  repositories: Repositories,
  review: Review,
  decisions: readonly Decision[],
  now: Date,
) {
  const task = await repositories.tasks.find(review.taskId);
  if (task?.status !== 'waiting') return undefined;
  const answer = JSON.stringify(reviewAnswer(review, decisions));
  const answered: StageTask = { ...task, status: 'answered', answer, answeredAt: now };
  await repositories.tasks.update(task.taskId, { status: 'answered', answer, answeredAt: now });
  return answered;
}

async function recordDecision(
  repositories: Repositories,
  reviewId: string,
  proposal: Proposal,
  findings: KnownFindings,
  person: Person,
  now: Date,
): Promise<{
  review: Review;
  decisions: readonly Decision[];
  decision: Decision;
  task: StageTask | undefined;
}> {
  const before = await reviewOf(repositories, reviewId);
  const earlier = await repositories.reviews.decisionsOfRun(before.runId);
  const { review, decision } = decide(before, earlier, proposal, person, now);
  await assertSectionsExist(repositories, review.runId, proposal);
  const inRound = earlier.filter((each) => each.reviewId === reviewId);
  assertSeverities(findings, proposal, inRound);
  await repositories.reviews.addDecision(decision);
  const { status, outcome, closedAt } = review;
  await repositories.reviews.update(reviewId, { status, outcome, closedAt });
  await repositories.runs.update(review.runId, { reviewer: person.name });
  await repositories.history.append({
    runId: review.runId,
    at: now,
    what: 'review-decided',
    stage: 'review',
    item: null,
    taskId: review.taskId,
    detail: `${person.name}: ${decision.decision}`,
  });
  const decisions = [...earlier, decision];
  const task = review.outcome ? await answerTask(repositories, review, decisions, now) : undefined;
  return { review, decisions, decision, task };
}

/** Tells everybody about a decision, and writes down that they were told. */
export const announceDecision =
  ({ transact, publisher, now }: AnnounceDecisionPorts) =>
  async (review: Review, decisions: readonly Decision[], decision: Decision): Promise<void> => {
    const { reviewId, decidedBy, decidedAt } = decision;
    const outgoing = decidedEvent(review, decisions, decision);
    await publisher.publish([announcement(review.runId, outgoing, `${reviewId} ${decidedBy}`, decidedAt)]);
    await transact((repositories) => repositories.reviews.markAnnounced(reviewId, decidedBy, now()));
  };

/**
 * Takes a decision: recorded first, then announced and handed to the state machine. What a crash leaves undone
 * after the first step, the sweep does.
 * @throws Refusal, with nothing changed.
 */
export const decideReview =
  (ports: DecideReviewPorts) =>
  async (reviewId: string, proposal: Proposal, person: Person): Promise<Review> => {
    const { runId } = await ports.transact((repositories) => reviewOf(repositories, reviewId));
    const findings = await (proposal.severityChanges.length > 0 ? findingsOf(ports, runId) : new Map());
    const { review, decisions, decision, task } = await ports.transact((repositories) =>
      recordDecision(repositories, reviewId, proposal, findings, person, ports.now()),
    );
    await announceDecision(ports)(review, decisions, decision);
    if (task) await deliverAnswer(ports)(task);
    return review;
  };
