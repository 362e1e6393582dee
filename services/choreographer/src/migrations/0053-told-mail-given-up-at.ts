/** When a mail was given up, of which nobody knows whether it was ever sent. */
export const toldMailGivenUpAt = 'ALTER TABLE told_mail ADD COLUMN IF NOT EXISTS given_up_at timestamptz';
