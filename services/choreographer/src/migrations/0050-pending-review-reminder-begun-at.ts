/** When reviewers were begun to be reminded; whether they were, `reminded_at` says. */
export const pendingReviewReminderBegunAt =
  'ALTER TABLE pending_review ADD COLUMN IF NOT EXISTS reminder_begun_at timestamptz';
