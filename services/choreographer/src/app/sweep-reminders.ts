import { type Reminder, reminderDue } from '../domain/gate/reminder.ts';
import type { Review } from '../domain/gate/review.ts';
import { reviewNotice } from '../domain/gate/review-notice.ts';
import { eachOf } from './each-of.ts';
import type { SweepPorts } from './sweep.ts';

const AT_ONCE = 100;
const HOUR_MS = 3_600_000;

/**
 * All that might be due soon, however many: those that are overdue or not yet to be called to mind take nobody's
 * turn.
 */
async function unremindedReviews({ transact, reminderHours, now }: SweepPorts): Promise<Review[]> {
  const from = now();
  const to = new Date(from.getTime() + reminderHours * HOUR_MS);
  const found: Review[] = [];
  for (let page: Review[]; ; found.push(...page)) {
    const last = found.at(-1);
    const part = { limit: AT_ONCE, ...(last && { after: { at: last.dueAt, id: last.reviewId } }) };
    page = await transact(({ reviews }) => reviews.unremindedDue(from, to, part));
    if (page.length === 0) return found;
  }
}

/** What the row says from before the call on, and what it says again where the call was refused. */
const MARKS = {
  first: { before: (now: Date) => ({ reminderBegunAt: now }), refused: { reminderBegunAt: null } },
  again: { before: (now: Date) => ({ remindedAt: now }), refused: { remindedAt: null } },
} as const satisfies Record<Reminder, object>;

/** Takes it upon itself to remind of a review; undefined when somebody else has, or the review is closed. */
const claim = ({ transact, now, reminderHours }: SweepPorts, reviewId: string, reminder: Reminder) =>
  transact(async ({ reviews }): Promise<Review | undefined> => {
    const review = await reviews.find(reviewId);
    if (review?.status !== 'open' || reminderDue(review, now(), reminderHours) !== reminder) return undefined;
    await reviews.update(reviewId, MARKS[reminder].before(now()));
    return review;
  });

async function remindOf(ports: SweepPorts, reviewId: string, reminder: Reminder): Promise<void> {
  const { transact, remind, consoleUrl, logger, metrics, now } = ports;
  const review = await claim(ports, reviewId, reminder);
  if (!review) return;
  const mark = (change: Partial<Review>) => transact(({ reviews }) => reviews.update(reviewId, change));
  let told: 'sent' | 'unknown';
  try {
    told = await remind(reviewNotice(review, 'due-soon', await consoleUrl()));
  } catch (error) {
    await mark(MARKS[reminder].refused);
    throw error;
  }
  if (told === 'sent') return mark({ remindedAt: now() });
  const next = reminder === 'first' ? 'it is sent again at half of the time that is left' : 'it stays so';
  logger.warn(`Nobody knows whether the reminder of ${reviewId} was sent: ${next}`);
  metrics.count('FollowUpsFailed', { errorClass: 'downstream' });
}

/**
 * Reminds the reviewers of what is due soon, once, as far as that is in our hands (ADR 170). What was refused is tried
 * again with the next sweep. Of what is not known, as its function died or SNS's reply was lost, they are reminded once more
 * when half of the time that was left has passed, where a reminder is of use though the first came.
 */
export const sweepReminders = (ports: SweepPorts) => async (): Promise<number> => {
  const { reminderHours, now } = ports;
  let due = 0;
  await eachOf(await unremindedReviews(ports), async (review) => {
    const reminder = reminderDue(review, now(), reminderHours);
    if (!reminder) return;
    due += 1;
    await remindOf(ports, review.reviewId, reminder);
  });
  return due;
};
