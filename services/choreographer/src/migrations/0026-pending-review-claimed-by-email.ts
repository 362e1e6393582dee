export const pendingReviewClaimedByEmail =
  'ALTER TABLE pending_review ADD COLUMN IF NOT EXISTS claimed_by_email text';
