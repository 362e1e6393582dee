import type { Metrics } from '@countersign/shared';
import { type MailTurn, type ToldMail, turnOfMail } from '../domain/told-mail.ts';
import type { Told } from './notices.ts';
import type { Repositories, Transact } from './repositories.ts';
import { transactOnce } from './transact-once.ts';

export interface MailOncePorts {
  readonly transact: Transact;
  readonly metrics: Metrics;
  readonly now: () => Date;
}

type Claim = 'first' | MailTurn;

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
    if (turn === 'second') await mails.update(mail.mailId, { againAt: at });
    return { turn, at };
  };
  return transactOnce(transact, work, async ({ mails }, { turn }) => {
    const kept = await mails.find(mail.mailId);
    const since = turn === 'first' ? kept?.begunAt : kept?.againAt;
    return (turn === 'first' || turn === 'second') && since?.getTime() === at.getTime();
  });
}

/**
 * Sends a mail once, however often it is asked for and by how many at a time: whoever claims it sends it. Only where nobody
 * knows whether it was sent, since its function died or SNS's reply was lost, is it sent once more, by whoever asks when the
 * claim is old, and never a third time.
 * @returns whether it is done with; else it is to be asked for again later
 * @throws whatever SNS refused it with; nobody has it then, and whoever asks next sends it
 */
export async function mailOnce(
  ports: MailOncePorts,
  mail: Pick<ToldMail, 'mailId' | 'runId'>,
  send: () => Promise<Told>,
): Promise<boolean> {
  const { transact, metrics, now } = ports;
  const { mailId } = mail;
  const { turn } = await claim(ports, mail);
  if (turn === 'told' || turn === 'under way') return turn === 'told';
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
    return turn === 'second';
  }
  await transact(({ mails }) => mails.update(mailId, { sentAt: now() }));
  return true;
}
