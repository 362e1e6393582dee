/** How far the sweep came in what it goes over a stretch at a time. */
export const sweepPlace = `
CREATE TABLE IF NOT EXISTS sweep_place (
  name text PRIMARY KEY,
  place text NOT NULL
)`;
