export const pendingReviewClaimedByName =
  'ALTER TABLE pending_review ADD COLUMN IF NOT EXISTS claimed_by_name text';
