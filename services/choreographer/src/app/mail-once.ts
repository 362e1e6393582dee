import type { Logger, Metrics } from '@countersign/shared';
import { type MailTurn, type ToldMail, turnOfMail } from '../domain/told-mail.ts';
import type { Told } from './notices.ts';
import type { Repositories, Transact } from './repositories.ts';
import { transactOnce } from './transact-once.ts';

export interface MailOncePorts {
  readonly transact: Transact;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly now: () => Date;
}

type Claim = 'first' | MailTurn;

/** Where each claim is written, of those that are. */
const WRITTEN = { first: 'begunAt', second: 'againAt', 'given up': 'givenUpAt' } as const satisfies Partial<
  Record<Claim, keyof ToldMail>
>;
const isWritten = (turn: Claim): turn is keyof typeof WRITTEN => turn in WRITTEN;

/** What became of a mail: `done` by this call, once of each mail; `told` by another; to be asked for again `later`. */
export type Mailed = 'done' | 'told' | 'later';

/** Whose mail it is; `first` and `second` are to be sent by whoever asked. */
function claim(
  { transact, now }: MailOncePorts,
  mail: Pick<ToldMail, 'mailId' | 'runId'>,
): Promise<{ readonly turn: Claim; readonly at: Date }> {
  const at = now();
  const work = async ({ mails }: Repositories) => {
    if (await mails.begin({ ...mail, begunAt: at })) return { turn: 'first', at } as const;
    const begun = await mails.find(mail.mailId);
    const turn = begun ? turnOfMail(begun, at) : 'under way';
    if (isWritten(turn)) await mails.update(mail.mailId, { [WRITTEN[turn]]: at });
    return { turn, at };
  };
  return transactOnce(transact, work, async ({ mails }, { turn }) => {
    const kept = await mails.find(mail.mailId);
    return isWritten(turn) && kept?.[WRITTEN[turn]]?.getTime() === at.getTime();
  });
}

/** Has an alarm ring: perhaps nobody has the mail, and nobody sends it again. */
function tellGivenUp(
  { metrics, logger }: MailOncePorts,
  { mailId, runId }: Pick<ToldMail, 'mailId' | 'runId'>,
) {
  logger.error('A mail is given up: nobody knows whether it was ever sent', { runId, mailId });
  metrics.count('MailsGivenUp');
}

/**
 * Sends a mail once, however often it is asked for and by how many at a time: whoever claims it sends it. Only where nobody
 * knows whether it was sent, since its function died or SNS's reply was lost, is it sent once more, by whoever asks when the
 * claim is old, and never a third time: it is given up then, once, for an alarm.
 * @throws whatever SNS refused it with; nobody has it then, and whoever asks next sends it
 */
export async function mailOnce(
  ports: MailOncePorts,
  mail: Pick<ToldMail, 'mailId' | 'runId'>,
  send: () => Promise<Told>,
): Promise<Mailed> {
  const { transact, metrics, now } = ports;
  const { mailId } = mail;
  const { turn } = await claim(ports, mail);
  if (turn === 'told') return 'told';
  if (turn === 'under way') return 'later';
  if (turn === 'given up') {
    tellGivenUp(ports, mail);
    return 'done';
  }
  let told: Told;
  try {
    told = await send();
  } catch (error) {
    await transact(({ mails }) =>
      turn === 'first' ? mails.remove(mailId) : mails.update(mailId, { againAt: null }),
    );
    throw error;
  }
  if (told === 'unknown') {
    metrics.count('FollowUpsFailed', { errorClass: 'downstream' });
    if (turn === 'first') return 'later';
    await transact(({ mails }) => mails.update(mailId, { givenUpAt: now() }));
    tellGivenUp(ports, mail);
    return 'done';
  }
  await transact(({ mails }) => mails.update(mailId, { sentAt: now() }));
  return 'done';
}
