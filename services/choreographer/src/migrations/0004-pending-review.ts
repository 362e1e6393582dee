/** The human gate: one row per run and round. */
export const pendingReview = `
CREATE TABLE IF NOT EXISTS pending_review (
  review_id text PRIMARY KEY,
  run_id text NOT NULL,
  round integer NOT NULL,
  status text NOT NULL,
  reviewer_group text NOT NULL,
  lead text NOT NULL,
  escalated boolean NOT NULL,
  approvals_required integer NOT NULL,
  risk_level text NOT NULL,
  contract_type text NOT NULL,
  file_name text NOT NULL,
  requested_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  reminded_at timestamptz,
  claimed_by text,
  claimed_at timestamptz,
  outcome text,
  closed_at timestamptz,
  task_id text NOT NULL,
  revision integer NOT NULL
)`;
