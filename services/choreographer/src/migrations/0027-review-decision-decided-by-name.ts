export const reviewDecisionDecidedByName =
  'ALTER TABLE review_decision ADD COLUMN IF NOT EXISTS decided_by_name text';
