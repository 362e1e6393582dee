/** Mails that are sent once: when one was begun, begun again as nobody knew of the first, and taken by SNS. */
export const toldMail = `
CREATE TABLE IF NOT EXISTS told_mail (
  mail_id text PRIMARY KEY,
  run_id text NOT NULL,
  begun_at timestamptz NOT NULL,
  again_at timestamptz,
  sent_at timestamptz
)`;
