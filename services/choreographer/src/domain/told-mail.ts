/** A mail that is sent once, as far as that is in our hands. */
export interface ToldMail {
  /** The id of the event that it goes with, or what else it tells of. */
  readonly mailId: string;
  readonly runId: string;
  readonly begunAt: Date;
  /** When it was begun for the second and last time, since nobody knew what had become of the first. */
  readonly againAt: Date | null;
  /** When SNS took it. */
  readonly sentAt: Date | null;
  /** When it was given up, since nobody knew of the second either. */
  readonly givenUpAt: Date | null;
}

/** No function works longer: whoever began a mail before that and marked nothing has died, or got no reply. */
export const MAIL_CLAIM_SECONDS = 360;

/** What is to become of a mail: `second` is sent, and is the last; of one `given up` somebody has to be told; of one `under way` nobody knows yet. */
export type MailTurn = 'told' | 'under way' | 'second' | 'given up';

/** What is to become of a mail that was begun before. */
export function turnOfMail({ begunAt, againAt, sentAt, givenUpAt }: ToldMail, now: Date): MailTurn {
  if (sentAt || givenUpAt) return 'told';
  const isOld = now.getTime() - (againAt ?? begunAt).getTime() >= MAIL_CLAIM_SECONDS * 1000;
  if (!isOld) return 'under way';
  return againAt ? 'given up' : 'second';
}
