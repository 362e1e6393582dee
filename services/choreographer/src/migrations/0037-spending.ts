/** What all contracts cost in a day (UTC, `2026-03-02`), in parts: one row would be in everybody's way. */
export const spending = `
CREATE TABLE IF NOT EXISTS spending (
  day text NOT NULL,
  part integer NOT NULL,
  cost_usd double precision NOT NULL,
  PRIMARY KEY (day, part)
)`;
