import type { AccessControl } from '../core/iam/access-control.ts';
import type { HttpRoute } from '../core/protocols/http-route.ts';

/** Where the runtime tells which permissions were refused, which nothing asked for, and what it does not do. */
const ACCESS_PATH = '/_countersign/access';

/** `GET /_countersign/access`: an `AccessReport` since the start. */
export const accessRoute = ({ log }: AccessControl): HttpRoute => ({
  prefix: ACCESS_PATH,
  async handle({ method }) {
    if (method !== 'GET') return { status: 405 };
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(log.report()),
    };
  },
});
