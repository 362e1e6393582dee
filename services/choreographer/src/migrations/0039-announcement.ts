/** Events that were recorded with what they tell, as JSON, until they are published. */
export const announcement = `
CREATE TABLE IF NOT EXISTS announcement (
  event_id text PRIMARY KEY,
  run_id text NOT NULL,
  event text NOT NULL,
  recorded_at timestamptz NOT NULL
)`;
