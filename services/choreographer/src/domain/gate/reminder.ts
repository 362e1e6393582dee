import type { Review } from './review.ts';

const HOUR_MS = 3_600_000;

/** Whether to call a review to mind: close to its due time, and not before half of its time has passed. */
export function isDueSoon({ requestedAt, dueAt }: Review, now: Date, reminderHours: number): boolean {
  const given = dueAt.getTime() - requestedAt.getTime();
  const lead = Math.min(reminderHours * HOUR_MS, given / 2);
  return now.getTime() >= dueAt.getTime() - lead && now.getTime() <= dueAt.getTime();
}
