/** Who had a run forgotten whose words are not all deleted yet. */
export const forgetRequest = `
CREATE TABLE IF NOT EXISTS forget_request (
  run_id text PRIMARY KEY,
  asked_at timestamptz NOT NULL,
  asked_by text,
  asked_by_name text NOT NULL,
  asked_by_email text,
  reason text NOT NULL
)`;
