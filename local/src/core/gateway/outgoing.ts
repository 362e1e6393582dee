import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { AwsResponse } from '../protocols/aws-api.ts';

/** Sends an answer, with `extra` headers where it has none of that name. */
export async function send(
  reply: ServerResponse,
  response: AwsResponse,
  extra: Readonly<Record<string, string>>,
): Promise<void> {
  const headers: Record<string, string | readonly string[]> = { ...extra, ...response.headers };
  if (response.cookies !== undefined && response.cookies.length > 0) headers['set-cookie'] = response.cookies;
  if (response.stream !== undefined) {
    reply.writeHead(response.status, headers as Record<string, string>);
    await pipeline(response.stream, whole(headers['content-length']), reply);
    return;
  }
  const body = response.body ?? '';
  if (headers['content-length'] === undefined && response.status !== 204 && response.status !== 304) {
    headers['content-length'] = String(Buffer.byteLength(body));
  }
  reply.writeHead(response.status, headers as Record<string, string>);
  reply.end(body);
}

/** Passes on what comes; breaks the connection where it ends before it should, since the client would wait for more. */
const whole = (expected: string | readonly string[] | undefined) =>
  async function* (chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    let sent = 0;
    for await (const chunk of chunks) {
      sent += chunk.length;
      yield chunk;
    }
    if (typeof expected === 'string' && sent < Number(expected))
      throw new Error(`the body ended after ${sent} of ${expected} bytes`);
  };
