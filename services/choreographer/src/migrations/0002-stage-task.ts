/** One row per request: the token that waits for its answer, and the answer. */
export const stageTask = `
CREATE TABLE IF NOT EXISTS stage_task (
  task_id text PRIMARY KEY,
  run_id text NOT NULL,
  stage text NOT NULL,
  item text NOT NULL,
  round integer NOT NULL,
  revision integer NOT NULL,
  attempt integer NOT NULL,
  token text NOT NULL,
  status text NOT NULL,
  answer text,
  error_name text,
  error_class text,
  error_message text,
  error_retryable boolean,
  cost_usd double precision NOT NULL,
  dispatched_at timestamptz NOT NULL,
  answered_at timestamptz,
  delivered_at timestamptz
)`;
