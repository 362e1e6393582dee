export const pendingReviewAnnounced =
  'ALTER TABLE pending_review ADD COLUMN IF NOT EXISTS announced_at timestamptz';
