export const reviewDecisionException = 'ALTER TABLE review_decision ADD COLUMN IF NOT EXISTS exception text';
