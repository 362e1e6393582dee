import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { MAIL_CLAIM_SECONDS } from './domain/told-mail.ts';

it('claims a mail for longer than any function works that sends one', async () => {
  const template = await readFile(new URL('../serverless.yml', import.meta.url), 'utf8');
  const timeouts = [...template.matchAll(/^ +timeout: (\d+)$/gm)].map(([, seconds]) => Number(seconds));
  expect(timeouts.length).toBeGreaterThan(0);
  expect(MAIL_CLAIM_SECONDS).toBeGreaterThan(Math.max(...timeouts));
});
