/** What reviewers decided; one decision per person and review. Lists are JSON text. */
export const reviewDecision = `
CREATE TABLE IF NOT EXISTS review_decision (
  review_id text NOT NULL,
  decided_by text NOT NULL,
  run_id text NOT NULL,
  round integer NOT NULL,
  decision text NOT NULL,
  reviewer_group text NOT NULL,
  decided_at timestamptz NOT NULL,
  comment text,
  changes text NOT NULL,
  severity_changes text NOT NULL,
  announced_at timestamptz,
  PRIMARY KEY (review_id, decided_by)
)`;
