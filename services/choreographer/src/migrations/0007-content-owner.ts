/** Which run works on some bytes, so that two uploads of the same bytes at once cannot both find that none does. */
export const contentOwner = `
CREATE TABLE IF NOT EXISTS content_owner (
  content_hash text NOT NULL,
  report_type text NOT NULL,
  run_id text NOT NULL,
  PRIMARY KEY (content_hash, report_type)
)`;
