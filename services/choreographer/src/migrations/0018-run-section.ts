/** How each section of a run ended, the last time that it did. */
export const runSection = `
CREATE TABLE IF NOT EXISTS run_section (
  run_id text NOT NULL,
  section_id text NOT NULL,
  status text NOT NULL,
  reason text,
  ended_at timestamptz NOT NULL,
  PRIMARY KEY (run_id, section_id)
)`;
