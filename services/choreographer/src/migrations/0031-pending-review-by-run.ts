export const pendingReviewByRun =
  'CREATE INDEX IF NOT EXISTS pending_review_by_run ON pending_review (run_id, round)';
