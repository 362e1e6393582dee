export const reviewDecisionByRun =
  'CREATE INDEX IF NOT EXISTS review_decision_by_run ON review_decision (run_id)';
