import { isEndStatus } from '@countersign/events';
import type { Review } from '../domain/gate/review.ts';
import { isCancelled, type Run } from '../domain/run.ts';
import type { StageTask } from '../domain/stage-task.ts';
import { SERVICE_STAGES } from '../domain/stages/index.ts';
import { latestAnswer } from '../domain/stages/read-answer.ts';
import { announceAlarm } from './announce-alarm.ts';
import { announceEnd, endOf } from './announce-end.ts';
import { announceReview, reviewEvent } from './announce-review.ts';
import { deliverAnswer } from './deliver-answer.ts';
import { eachOf } from './each-of.ts';
import { announceFailure } from './fail-run.ts';
import { followCancellation } from './follow-cancellation.ts';
import { followDecision } from './follow-decision.ts';
import type { AlteredAnswer, HeldAnswerPorts } from './held-answer.ts';
import type { Remind } from './notices.ts';
import { type GracePorts, overlooked } from './overlooked.ts';
import type { RunDocuments } from './receipts.ts';
import { tellAltered } from './refuse-altered.ts';
import { reviewInView } from './review-in-view.ts';
import type { TakeInPorts } from './take-in.ts';

export interface SweepPorts extends TakeInPorts, GracePorts, HeldAnswerPorts {
  readonly documents: RunDocuments;
  readonly inbox: string;
  /** How long a virus scanner may take before operations are told. */
  readonly scanMinutes: number;
  /** How long a run may be in one stage. */
  readonly stuckMinutes: number;
  /** How long a run may wait to begin. */
  readonly waitMinutes: number;
  /** How long before it is due a review is called to mind. */
  readonly reminderHours: number;
  readonly remind: Remind;
}

/** Tells once of an answer that stays here: whoever decides for the run has to ask what happened. */
async function tellAlteredAnswer(
  ports: SweepPorts,
  { taskId, runId, stage }: StageTask,
  { document, differs }: AlteredAnswer,
): Promise<void> {
  await tellAltered(ports, document, { runId, name: stage, askedBy: 'The state machine' }, differs);
  await ports.transact(({ tasks }) => tasks.update(taskId, { deliveredAt: ports.now() }));
}

/** Hands over answers that were recorded and never reached the state machine. */
export const sweepAnswers = (ports: SweepPorts) => async (): Promise<number> => {
  const tasks = await ports.transact(({ tasks }) => tasks.undeliveredBefore(overlooked(ports)));
  await eachOf(tasks, async (task) => {
    const altered = await deliverAnswer(ports)(task);
    if (altered) await tellAlteredAnswer(ports, task, altered);
  });
  return tasks.length;
};

/** Tells everybody about decisions that were made and kept quiet. */
export const sweepDecisions = (ports: SweepPorts) => async (): Promise<number> => {
  const quiet = await ports.transact(({ reviews }) => reviews.unannouncedDecisionsBefore(overlooked(ports)));
  await eachOf(quiet, async (decision) => {
    const view = await ports.transact((repositories) => reviewInView(repositories, decision.reviewId));
    await followDecision(ports)({ ...view, decision, task: undefined });
  });
  return quiet.length;
};

/** Tells the reviewers, or their lead, about reviews that nobody told them of. */
export const sweepReviews = (ports: SweepPorts) => async (): Promise<number> => {
  const quiet = await ports.transact(({ reviews }) => reviews.unannouncedBefore(overlooked(ports)));
  const firstGroupOf = async ({ runId, reviewerGroup }: Review): Promise<string> => {
    const tasks = await ports.transact((repositories) => repositories.tasks.ofRun(runId));
    return latestAnswer(tasks, SERVICE_STAGES.route)?.group ?? reviewerGroup;
  };
  await eachOf(quiet, async (review) =>
    announceReview(ports)(review, reviewEvent(review, await firstGroupOf(review), ports.now())),
  );
  return quiet.length;
};

/** Tells everybody about runs whose end was recorded and kept quiet. */
export const sweepEnds = (ports: SweepPorts) => async (): Promise<number> => {
  const announce = async (run: Run): Promise<void> => {
    const { status } = run;
    if (isCancelled(run)) return followCancellation(ports)(run);
    if (status === 'FAILED') return announceFailure(ports)(run);
    if (!isEndStatus(status)) return;
    const end = await ports.transact(async (repositories) =>
      endOf(repositories, { run, tasks: await repositories.tasks.ofRun(run.runId) }, status),
    );
    await announceEnd(ports)(end);
  };
  const quiet = await ports.transact(({ runs }) => runs.unannouncedEndsBefore(overlooked(ports)));
  await eachOf(quiet, announce);
  return quiet.length;
};

/** Publishes what was recorded to be published, and was not. */
export const sweepAnnouncements = (ports: SweepPorts) => async (): Promise<number> => {
  const quiet = await ports.transact(({ announcements }) => announcements.recordedBefore(overlooked(ports)));
  await eachOf(quiet, announceAlarm(ports));
  return quiet.length;
};
