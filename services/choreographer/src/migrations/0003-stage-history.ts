/** What happened in a run, in order of history_id. */
export const stageHistory = `
CREATE TABLE IF NOT EXISTS stage_history (
  history_id text PRIMARY KEY,
  run_id text NOT NULL,
  at timestamptz NOT NULL,
  what text NOT NULL,
  stage text,
  item text,
  task_id text,
  detail text
)`;
