import type { HttpRoute } from '../../core/protocols/http-route.ts';
import type { DeliveredMail } from './mail.ts';

/** Path at the gateway; `MailboxUrl` of templates leads there. */
export const MAILBOX_PATH = '/_countersign/mailbox';

const MOST = 200;

/** `GET`: the latest mails as JSON, newest first. Mails are kept until somebody deletes their files, or has their run forgotten. */
export function mailboxRoute(newest: (limit: number) => Promise<readonly DeliveredMail[]>): HttpRoute {
  return {
    prefix: MAILBOX_PATH,
    async handle({ method }) {
      if (method !== 'GET') return { status: 405, headers: { allow: 'GET' }, body: 'GET' };
      const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
      return { status: 200, headers, body: JSON.stringify({ mails: await newest(MOST) }) };
    },
  };
}
