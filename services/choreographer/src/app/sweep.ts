import { isDueSoon } from '../domain/gate/reminder.ts';
import { reviewNotice } from '../domain/gate/review-notice.ts';
import { isFolderMarker } from '../domain/intake/object-created.ts';
import { announceDecision, reviewOf } from './decide-review.ts';
import { deliverAnswer } from './deliver-answer.ts';
import { type TakeInPorts, takeIn } from './take-in.ts';

export interface SweepPorts extends TakeInPorts {
  readonly inbox: string;
  /** Age from which something is overlooked rather than on its way. */
  readonly graceSeconds: number;
  /** How long before it is due a review is called to mind. */
  readonly reminderHours: number;
}

const before = (now: Date, milliseconds: number) => new Date(now.getTime() - milliseconds);

/** Takes in objects that have no run, and takes up runs that were received and never started. */
export const sweepInbox = (ports: SweepPorts) => async (): Promise<number> => {
  const { source, transact, inbox, graceSeconds, now } = ports;
  const overlooked = before(now(), graceSeconds * 1000);
  const take = takeIn(ports);
  let taken = 0;
  for await (const page of source.list(inbox)) {
    const old = page.filter(({ key, lastModified }) => lastModified <= overlooked && !isFolderMarker(key));
    const known = await transact((books) =>
      books.runs.knownObjects(
        inbox,
        old.map(({ key }) => key),
      ),
    );
    const seen = new Set(known.map(({ objectKey, etag }) => `${etag} ${objectKey}`));
    for (const { key, etag } of old) {
      if (seen.has(`${etag} ${key}`)) continue;
      await take({ bucket: inbox, key, via: 'sweep', redelivered: true });
      taken += 1;
    }
  }
  for (const { bucket, objectKey: key, versionId, via } of await transact((books) =>
    books.runs.stuckBefore(overlooked),
  )) {
    await take({ bucket, key, versionId: versionId ?? undefined, via, redelivered: true });
    taken += 1;
  }
  return taken;
};

/** Hands over answers that were kept and never reached the state machine. */
export const sweepAnswers = (ports: SweepPorts) => async (): Promise<number> => {
  const overlooked = before(ports.now(), ports.graceSeconds * 1000);
  const tasks = await ports.transact((books) => books.tasks.undeliveredBefore(overlooked));
  for (const task of tasks) await deliverAnswer(ports)(task);
  return tasks.length;
};

/** Tells everybody about decisions that a crash kept quiet. */
export const sweepDecisions = (ports: SweepPorts) => async (): Promise<number> => {
  const overlooked = before(ports.now(), ports.graceSeconds * 1000);
  const quiet = await ports.transact((books) => books.reviews.unannouncedBefore(overlooked));
  for (const decision of quiet) {
    const { review, decisions } = await ports.transact(async (books) => ({
      review: await reviewOf(books, decision.reviewId),
      decisions: await books.reviews.decisionsOfRun(decision.runId),
    }));
    await announceDecision(ports)(review, decisions, decision);
  }
  return quiet.length;
};

/** Reminds the reviewers of what is due soon, once. */
export const sweepReminders = (ports: SweepPorts) => async (): Promise<number> => {
  const { transact, notices, consoleUrl, reminderHours, now } = ports;
  const horizon = before(now(), -reminderHours * 3_600_000);
  const reviews = await transact((books) => books.reviews.unremindedDueBefore(horizon));
  const soon = reviews.filter((review) => isDueSoon(review, now(), reminderHours));
  for (const review of soon) {
    await notices.toReviewers(reviewNotice(review, 'due-soon', consoleUrl));
    await transact((books) => books.reviews.update(review.reviewId, { remindedAt: now() }));
  }
  return soon.length;
};
