import { isDueSoon } from '../domain/gate/reminder.ts';
import { reviewNotice } from '../domain/gate/review-notice.ts';
import { announceDecision, reviewOf } from './decide-review.ts';
import { deliverAnswer } from './deliver-answer.ts';
import { eachOf } from './each-of.ts';
import type { TakeInPorts } from './take-in.ts';

export interface SweepPorts extends TakeInPorts {
  readonly inbox: string;
  /** Age from which something is overlooked rather than on its way. */
  readonly graceSeconds: number;
  /** How long before it is due a review is called to mind. */
  readonly reminderHours: number;
}

const before = (now: Date, milliseconds: number) => new Date(now.getTime() - milliseconds);

/** Hands over answers that were recorded and never reached the state machine. */
export const sweepAnswers = (ports: SweepPorts) => async (): Promise<number> => {
  const overlooked = before(ports.now(), ports.graceSeconds * 1000);
  const tasks = await ports.transact((repositories) => repositories.tasks.undeliveredBefore(overlooked));
  await eachOf(tasks, (task) => deliverAnswer(ports)(task));
  return tasks.length;
};

/** Tells everybody about decisions that a crash kept quiet. */
export const sweepDecisions = (ports: SweepPorts) => async (): Promise<number> => {
  const overlooked = before(ports.now(), ports.graceSeconds * 1000);
  const quiet = await ports.transact((repositories) => repositories.reviews.unannouncedBefore(overlooked));
  await eachOf(quiet, async (decision) => {
    const { review, decisions } = await ports.transact(async (repositories) => ({
      review: await reviewOf(repositories, decision.reviewId),
      decisions: await repositories.reviews.decisionsOfRun(decision.runId),
    }));
    await announceDecision(ports)(review, decisions, decision);
  });
  return quiet.length;
};

/** Reminds the reviewers of what is due soon, once. */
export const sweepReminders = (ports: SweepPorts) => async (): Promise<number> => {
  const { transact, notices, consoleUrl, reminderHours, now } = ports;
  const horizon = before(now(), -reminderHours * 3_600_000);
  const reviews = await transact((repositories) => repositories.reviews.unremindedDueBefore(horizon));
  const soon = reviews.filter((review) => isDueSoon(review, now(), reminderHours));
  await eachOf(soon, async (review) => {
    await notices.toReviewers(reviewNotice(review, 'due-soon', await consoleUrl()));
    await transact((repositories) => repositories.reviews.update(review.reviewId, { remindedAt: now() }));
  });
  return soon.length;
};
