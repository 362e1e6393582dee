export const pendingReviewByClosing =
  'CREATE INDEX IF NOT EXISTS pending_review_by_closing ON pending_review (status, closed_at, review_id)';
