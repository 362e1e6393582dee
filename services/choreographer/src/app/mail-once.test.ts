import { DownstreamError } from '@countersign/shared';
import { memoryLogger } from '@countersign/shared/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { MAIL_CLAIM_SECONDS } from '../domain/told-mail.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { mailOnce } from './mail-once.ts';
import type { Told } from './notices.ts';

const repositories = useRepositories();
const died = (): Promise<never> => new Promise(() => {});
let clock: Date;
let mailId: string;
let counted: string[];
let sent: number;
let number = 0;

const later = (seconds = MAIL_CLAIM_SECONDS) => {
  clock = new Date(clock.getTime() + seconds * 1000);
};
const ask = (told: () => Promise<Told> = async () => 'sent') => {
  const ports = {
    transact: repositories.transact,
    metrics: { count: (metric: string) => void counted.push(metric) },
    logger: memoryLogger(),
    now: () => clock,
  };
  return mailOnce(ports, { mailId, runId: 'run-0000000001' }, () => {
    sent += 1;
    return told();
  });
};
/** Asks, and is never heard of again, as a function that is killed while SNS works. */
async function askAndDie(): Promise<void> {
  const before = sent;
  void ask(died);
  await expect.poll(() => sent).toBe(before + 1);
}

beforeEach(() => {
  clock = new Date('2026-03-02T12:00:00.000Z');
  mailId = `mail-${++number}`;
  counted = [];
  sent = 0;
});

describe('a mail', () => {
  it('is sent once, however often it is asked for', async () => {
    expect([await ask(), await ask()]).toEqual(['done', 'told']);
    later();
    expect([await ask(), sent]).toEqual(['told', 1]);
  });

  it('is sent once, asked for by many at a time', async () => {
    const asked = await Promise.all(Array.from({ length: 5 }, () => ask()));
    expect(asked.filter((each) => each === 'done')).toHaveLength(1);
    expect(sent).toBe(1);
  });

  it('that was refused is sent by whoever asks next, at once', async () => {
    const refused = async () => Promise.reject(new DownstreamError('Throttled', 'Later'));
    await expect(ask(refused)).rejects.toThrow('Later');
    expect([await ask(), sent]).toEqual(['done', 2]);
  });
});

describe.each<[string, () => Promise<unknown>]>([
  ['whose sender died', askAndDie],
  ['whose reply was lost', () => ask(async () => 'unknown')],
])('a mail %s', (_, begun) => {
  it('is left alone while its sender may still be at it', async () => {
    await begun();
    later(MAIL_CLAIM_SECONDS - 1);
    expect([await ask(), sent]).toEqual(['later', 1]);
  });

  it('is sent once more when its claim is old', async () => {
    await begun();
    later();
    expect([await ask(), await ask(), sent]).toEqual(['done', 'told', 2]);
    expect(counted).not.toContain('MailsGivenUp');
  });

  it('is never sent a third time, but given up, of which an alarm rings once', async () => {
    await begun();
    later();
    await begun();
    later();
    const asked = [await ask(), await ask()];
    later();
    expect([...asked, await ask(), sent]).toEqual([expect.any(String), 'told', 'told', 2]);
    expect(counted.filter((metric) => metric === 'MailsGivenUp')).toHaveLength(1);
  });

  it('is sent once more also where that was refused at first', async () => {
    await begun();
    later();
    await expect(ask(async () => Promise.reject(new Error('Refused')))).rejects.toThrow('Refused');
    expect([await ask(), sent]).toEqual(['done', 3]);
  });
});

it('counts a reply that was lost, for the alarm', async () => {
  await ask(async () => 'unknown');
  expect(counted).toEqual(['FollowUpsFailed']);
});
