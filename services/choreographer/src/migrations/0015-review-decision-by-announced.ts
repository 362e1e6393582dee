export const reviewDecisionByAnnounced =
  'CREATE INDEX IF NOT EXISTS review_decision_by_announced ON review_decision (announced_at)';
