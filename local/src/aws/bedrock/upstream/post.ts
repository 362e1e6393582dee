import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';

export interface Posting {
  /** The response once its head is there. */
  readonly response: Promise<IncomingMessage>;
  /** Tells the server that nobody listens any more. */
  stop(): void;
}

/**
 * Posts a body. Without a limit of time of its own: `fetch` gives up after five minutes, in which a laptop has not read
 * a contract.
 */
export function post(endpoint: URL, headers: Readonly<Record<string, string>>, body: string): Posting {
  const send = endpoint.protocol === 'https:' ? httpsRequest : httpRequest;
  const length = String(Buffer.byteLength(body));
  const request = send(endpoint, { method: 'POST', headers: { ...headers, 'content-length': length } });
  const response = new Promise<IncomingMessage>((resolve, reject) => {
    request.on('response', resolve).on('error', reject);
  });
  request.end(body);
  return { response, stop: () => request.destroy() };
}
