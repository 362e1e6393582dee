import { Refusal, runScopeOf } from '@countersign/api';
import type { Person } from '@countersign/shared/claims';
import { actorOf, wordsOf } from '../domain/actor.ts';
import { assertSeverities } from '../domain/gate/assert-severities.ts';
import { decide, type Proposal } from '../domain/gate/decide.ts';
import { assertDuties } from '../domain/gate/duties.ts';
import { assertMayAnswer } from '../domain/gate/may-answer.ts';
import { type Decision, type Review, runIdOfReview } from '../domain/gate/review.ts';
import { reviewAnswer } from '../domain/gate/review-outcome.ts';
import type { StageTask } from '../domain/stage-task.ts';
import { SERVICE_STAGES } from '../domain/stages/index.ts';
import { latestAnswer } from '../domain/stages/read-answer.ts';
import { afterCommit } from './after-commit.ts';
import { dutiesOf } from './duties-of.ts';
import { alteredFields, approvalsDue, type Evidence, isRoutedTo, reviewEvidence } from './evidence.ts';
import { type FollowDecisionPorts, followDecision, type MadeDecision } from './follow-decision.ts';
import { assertRoomForChanges } from './history-room.ts';
import type { RunDocuments } from './receipts.ts';
import { refuseAlteredRows, type TellAlteredPorts } from './refuse-altered.ts';
import type { Repositories } from './repositories.ts';
import { type ReviewInView, reviewInView } from './review-in-view.ts';
import { runOf } from './run-detail.ts';
import { saveDecision } from './saved-decisions.ts';
import { transactOnce } from './transact-once.ts';

export type DecideReviewPorts = FollowDecisionPorts & TellAlteredPorts;

async function assertSectionsExist(
  repositories: Repositories,
  runId: string,
  { changes }: Proposal,
): Promise<void> {
  if (changes.length === 0) return;
  const known = new Set((await repositories.sections.ofRun(runId)).map(({ sectionId }) => sectionId));
  const unknown = changes.find(({ sectionId }) => !known.has(sectionId));
  if (unknown) throw new Refusal(400, 'NoSuchSection', `The report has no section ${unknown.sectionId}.`);
}

/** Only a change of severity needs to know what the report found. */
async function assertFindingsExist(
  repositories: Repositories,
  { runId, reviewId }: Review,
  proposal: Proposal,
  earlier: readonly Decision[],
): Promise<void> {
  if (proposal.severityChanges.length === 0) return;
  const routed = latestAnswer(await repositories.tasks.ofRun(runId), SERVICE_STAGES.route);
  const inRound = earlier.filter((each) => each.reviewId === reviewId);
  assertSeverities(routed?.severities, proposal, inRound);
}

/** Records the answer to the task that waits for the review, if it still waits. */
async function answerTask(
  repositories: Repositories,
  review: Review,
  decisions: readonly Decision[],
  now: Date,
): Promise<StageTask | undefined> {
  const task = await repositories.tasks.find(review.taskId);
  if (task?.status !== 'waiting') return undefined;
  const answer = JSON.stringify(reviewAnswer(review, decisions));
  const change = { status: 'answered', answer, answeredAt: now } as const;
  await repositories.tasks.update(task.taskId, change);
  return { ...task, ...change };
}

interface Attempt {
  readonly evidence: Evidence | undefined;
  readonly proposal: Proposal;
  readonly person: Person;
  readonly now: Date;
  readonly documents: RunDocuments;
}

/** What a decision changes of a review's row. */
const changedBy = ({
  status,
  outcome,
  closedAt,
  claimedBy,
  claimedByName,
  claimedByEmail,
  claimedAt,
}: Review) => ({
  ...{ status, outcome, closedAt },
  ...{ claimedBy, claimedByName, claimedByEmail, claimedAt },
});

async function recordDecision(
  repositories: Repositories,
  { review: before, decisions: earlier }: ReviewInView,
  { proposal, person, now, evidence, documents }: Attempt,
): Promise<MadeDecision> {
  const { review, decision: decided } = decide(before, earlier, proposal, person, now);
  const { reviewId, runId, taskId, outcome } = review;
  const exception = assertDuties(await dutiesOf(repositories, runId, evidence), proposal, person);
  const decision = { ...decided, exception };
  await assertSectionsExist(repositories, runId, proposal);
  await assertFindingsExist(repositories, review, proposal, earlier);
  // First, where the tables are not: a row of which nothing is written down there lets no run go on.
  await saveDecision(documents, decision);
  await repositories.reviews.addDecision(decision);
  await repositories.reviews.update(reviewId, changedBy(review));
  await repositories.runs.update(runId, { reviewer: person.name });
  const detail = `${wordsOf(actorOf(person))}: ${decision.decision}${exception ? ` (${exception})` : ''}`;
  await repositories.history.append({
    runId,
    at: now,
    what: 'review-decided',
    stage: 'review',
    taskId,
    detail,
  });
  const decisions = [...earlier, decision];
  const task = outcome ? await answerTask(repositories, review, decisions, now) : undefined;
  return { review, decisions, decision, task };
}

/** Whether a decision is kept: nobody takes two at one instant. */
const isKept = async ({ reviews }: Repositories, { decision }: MadeDecision): Promise<boolean> =>
  (await reviews.decisionsOf([decision.reviewId])).some(
    ({ decidedBy, decidedAt }) =>
      decidedBy === decision.decidedBy && decidedAt.getTime() === decision.decidedAt.getTime(),
  );

/** The review with the approvals that it takes by all that is known; rows that say less are not believed. */
function heldTo(
  view: ReviewInView,
  evidence: Evidence | undefined,
  { approvalsOfUnknown }: DecideReviewPorts,
): ReviewInView {
  if (!evidence) return view;
  const approvalsRequired = approvalsDue(view.review, evidence, approvalsOfUnknown);
  return { ...view, review: { ...view.review, approvalsRequired } };
}

/**
 * Takes a decision: recorded in one transaction, then announced and handed to the state machine. What fails after the
 * first step fails no reply: the decision was made, and the sweep does the rest.
 * @throws Refusal, with nothing changed; where rows were altered, everybody is told.
 */
export const decideReview =
  (ports: DecideReviewPorts) =>
  async (reviewId: string, proposal: Proposal, person: Person): Promise<ReviewInView> => {
    const scope = runScopeOf(person);
    const evidence = await reviewEvidence(ports, reviewId, scope);
    if (proposal.decision === 'request-changes')
      await assertRoomForChanges(ports.workflow, runIdOfReview(reviewId));
    const attempt = { proposal, person, evidence, now: ports.now(), documents: ports.documents };
    const record = async (repositories: Repositories) => {
      const before = await reviewInView(repositories, reviewId, scope);
      // That rows were altered is for those whose review it is, by the rows or by the routing.
      if (!isRoutedTo(evidence, person.groups)) assertMayAnswer(before.review, person, attempt.now);
      const run = await runOf(repositories, before.review.runId);
      const altered = evidence ? alteredFields(run, before.review, evidence) : [];
      if (evidence && altered.length > 0) return { evidence, altered };
      return recordDecision(repositories, heldTo(before, evidence, ports), attempt);
    };
    const made = await transactOnce(
      ports.transact,
      record,
      async (repositories, made) => 'decision' in made && isKept(repositories, made),
    );
    if ('altered' in made) return refuseAlteredRows(ports, made.evidence, person.name, made.altered);
    await afterCommit(ports, `Decision of ${person.name} on ${reviewId}`, () => followDecision(ports)(made));
    return made;
  };
