export const reviewDecisionDecidedByEmail =
  'ALTER TABLE review_decision ADD COLUMN IF NOT EXISTS decided_by_email text';
