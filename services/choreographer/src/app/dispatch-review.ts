import { routingV1 } from '@countersign/events';
import { type ObjectStore, readJson, runKeys } from '@countersign/shared';
import { ulid } from 'ulid';
import { type Entrance, enterReview } from '../domain/gate/enter-review.ts';
import { reviewIdOf } from '../domain/gate/review.ts';
import { reviewAnswer } from '../domain/gate/review-outcome.ts';
import { isUploaderKnown } from '../domain/run.ts';
import type { StageTask } from '../domain/stage-task.ts';
import { type AdmitPorts, admitRuns } from './admit-runs.ts';
import { type AfterCommitPorts, afterCommit } from './after-commit.ts';
import { type AnnounceReviewPorts, announceReview, reviewEvent } from './announce-review.ts';
import { type DeliverPorts, deliverAnswer } from './deliver-answer.ts';
import type { ReviewCommand } from './dispatch-command.ts';
import { enterStage } from './enter-stage.ts';
import { saveToken } from './held-answer.ts';
import type { Repositories } from './repositories.ts';
import { waitingTask } from './waiting-task.ts';

export interface DispatchReviewPorts
  extends DeliverPorts,
    AnnounceReviewPorts,
    AdmitPorts,
    AfterCommitPorts {}

/** Of two people who approve, one at least did not upload the contract, whoever did. */
async function approvalsFor(
  { runs }: Repositories,
  { runId, request }: ReviewCommand,
  ofUnknown: number,
): Promise<number> {
  const run = await runs.find(runId);
  return isUploaderKnown(run) ? request.approvalsRequired : Math.max(request.approvalsRequired, ofUnknown);
}

/**
 * Why a person decides, as the routing says it, with the words of the clause: those travel in no event, and in no state of
 * the state machine, where nobody could make them forgotten.
 */
async function whyOf(documents: ObjectStore, { runId, round, request }: ReviewCommand): Promise<string> {
  const ref = await documents.find(runKeys.routing(runId, round));
  const routing = ref && (await readJson(documents, ref, routingV1));
  return routing?.because && routing.route !== 'auto-approve' ? routing.because : request.why;
}

async function recordEntrance(
  repositories: Repositories,
  { review, event }: Entrance,
  isNew: boolean,
  now: Date,
) {
  await (isNew ? repositories.reviews.insert(review) : repositories.reviews.update(review.reviewId, review));
  await repositories.history.append({
    runId: review.runId,
    at: now,
    what: event === 'escalated' ? 'review-escalated' : 'review-requested',
    stage: 'review',
    taskId: review.taskId,
    detail: `${review.reviewerGroup}, due ${review.dueAt.toISOString()}`,
  });
}

/** A review that was decided while the state machine was on its way here is answered at once. */
async function answerAtOnce(
  repositories: Repositories,
  { review }: Entrance,
  task: StageTask,
  now: Date,
): Promise<StageTask> {
  const answer = JSON.stringify(
    reviewAnswer(review, await repositories.reviews.decisionsOfRun(review.runId)),
  );
  const answered = { status: 'answered', answer, answeredAt: now } as const;
  await repositories.tasks.update(task.taskId, answered);
  return { ...task, ...answered };
}

/**
 * Stores the token, opens the review or hands it to the lead, then tells whoever must decide; meanwhile another run has
 * the place.
 */
export const dispatchReview = (ports: DispatchReviewPorts) => async (command: ReviewCommand) => {
  const { runId, round, request } = command;
  const now = ports.now();
  const waiting = waitingTask({ ...command, taskId: ulid() }, now);
  await saveToken(ports.documents, waiting);
  const why = await whyOf(ports.documents, command);

  const { entrance, task, event } = await ports.transact(async (repositories) => {
    const earlier = await repositories.reviews.find(reviewIdOf(runId, round));
    const approvalsRequired = await approvalsFor(repositories, command, ports.approvalsOfUnknown);
    const asked = { ...request, approvalsRequired, runId, round, why };
    const entrance = enterReview(earlier, asked, waiting.taskId, now);
    await enterStage(repositories, waiting, 'AWAITING_REVIEW', now);
    if (entrance.event === 'already-closed') {
      return { entrance, task: await answerAtOnce(repositories, entrance, waiting, now) };
    }
    await recordEntrance(repositories, entrance, !earlier, now);
    // It may be decided before anybody is told of it, and what was decided must have been asked.
    const event = reviewEvent(entrance.review, request.group, now);
    await repositories.announcements.record(event, now);
    return { entrance, task: waiting, event };
  });

  await afterCommit(ports, `Review ${entrance.review.reviewId}, ${entrance.event}`, async () => {
    if (event) await announceReview(ports)(entrance.review, event);
    else await deliverAnswer(ports)(task);
  });
  await afterCommit(ports, `Place of ${runId}`, admitRuns(ports));
};
