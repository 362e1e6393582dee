import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AwsRequest, AwsResponse } from '../protocols/aws-api.ts';
import { type Log, logToStderr } from '../protocols/log.ts';
import { readBody, requestHead } from './incoming.ts';
import { type Listener, listen } from './listener.ts';
import { isLocalHost } from './local-only.ts';
import { send } from './outgoing.ts';

export interface HttpListenerOptions {
  /** 0 for any free port. */
  readonly port: number;
  readonly handle: (request: AwsRequest) => Promise<AwsResponse>;
  readonly log?: Log;
}

/** Listens beside the gateway, for a site or an HTTP API. Answers 502 if `handle` fails. */
export function openHttpListener({
  port,
  handle,
  log = logToStderr,
}: HttpListenerOptions): Promise<Listener> {
  async function answer(message: IncomingMessage, reply: ServerResponse): Promise<void> {
    if (!isLocalHost(message.headers.host)) return send(reply, { status: 421, body: 'Not this host' }, {});
    const response = await handle({ ...requestHead(message), body: await readBody(message), region: '' });
    await send(reply, response, {});
  }

  return listen(port, (message, reply) => {
    answer(message, reply).catch((error: unknown) => {
      log('an HTTP request failed', { path: message.url, error: String(error) });
      if (reply.headersSent) reply.destroy();
      else reply.writeHead(502).end('Bad Gateway');
    });
  });
}
