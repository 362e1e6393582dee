export const pendingReviewWhy = 'ALTER TABLE pending_review ADD COLUMN IF NOT EXISTS why text';
