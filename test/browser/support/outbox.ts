import { inject } from 'vitest';

export interface Mail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Where the runtime under test shows its mails. */
async function outboxUrl(): Promise<string> {
  const config = (await (await fetch(`${inject('console')}config.json`)).json()) as { outbox: string };
  return config.outbox;
}

/** The mails that were sent so far, newest first. */
export async function outbox(): Promise<readonly Mail[]> {
  return ((await (await fetch(await outboxUrl())).json()) as { mails: Mail[] }).mails;
}
