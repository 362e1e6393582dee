import { inject } from 'vitest';

export interface Mail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Where the runtime under test shows its mails. */
async function mailboxUrl(): Promise<string> {
  const config = (await (await fetch(`${inject('console')}config.json`)).json()) as { mailbox: string };
  return config.mailbox;
}

/** The mails that were sent so far, newest first. */
export async function mailbox(): Promise<readonly Mail[]> {
  return ((await (await fetch(await mailboxUrl())).json()) as { mails: Mail[] }).mails;
}
