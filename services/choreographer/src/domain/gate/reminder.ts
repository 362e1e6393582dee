import type { Review } from './review.ts';

const HOUR_MS = 3_600_000;

/**
 * Whether to call a review to mind: close to its due time, and not before half of the time has passed that those have
 * who must decide. The lead has as long as the group had before.
 */
export function isDueSoon(
  { requestedAt, dueAt, escalated }: Review,
  now: Date,
  reminderHours: number,
): boolean {
  const sinceRequested = dueAt.getTime() - requestedAt.getTime();
  const given = escalated ? sinceRequested / 2 : sinceRequested;
  const lead = Math.min(reminderHours * HOUR_MS, given / 2);
  return now.getTime() >= dueAt.getTime() - lead && now.getTime() <= dueAt.getTime();
}

/** A reminder, or the one that makes up for a first of which nobody knows whether it was sent. */
export type Reminder = 'first' | 'again';

/** Which reminder of a review is to be sent, if any: the other one when half of the time has passed that the first left. */
export function reminderDue(review: Review, now: Date, reminderHours: number): Reminder | undefined {
  const { remindedAt, reminderBegunAt, dueAt } = review;
  if (remindedAt) return undefined;
  if (!reminderBegunAt) return isDueSoon(review, now, reminderHours) ? 'first' : undefined;
  const half = reminderBegunAt.getTime() + (dueAt.getTime() - reminderBegunAt.getTime()) / 2;
  return now.getTime() >= half && now.getTime() <= dueAt.getTime() ? 'again' : undefined;
}
