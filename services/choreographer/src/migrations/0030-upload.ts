/** Who got which link to upload; intake finds the uploader of an object here. */
export const upload = `
CREATE TABLE IF NOT EXISTS upload (
  object_key text PRIMARY KEY,
  person_id text NOT NULL,
  person_name text NOT NULL,
  person_email text,
  requested_at timestamptz NOT NULL
)`;
