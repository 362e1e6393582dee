export const pendingReviewByStatus =
  'CREATE INDEX IF NOT EXISTS pending_review_by_status ON pending_review (status, due_at)';
