import type { IncomingMessage } from 'node:http';
import { AwsApiError, type AwsRequest } from '../protocols/aws-api.ts';

/** Most that an API which does not stream may be sent; the largest is SageMaker's 25 MB. */
const BODY_LIMIT = 64 * 1024 * 1024;

/** What can be known of a request before its body is read. */
export type RequestHead = Pick<AwsRequest, 'method' | 'path' | 'query' | 'headers'>;

/** Splits an HTTP request into the parts that the APIs read. */
export function requestHead(message: IncomingMessage): RequestHead {
  const address = message.url ?? '/';
  const queryStart = address.indexOf('?');
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) {
    const isPseudo = name.startsWith(':');
    if (value !== undefined && !isPseudo) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  // HTTP/2 names the host by a pseudo-header.
  headers.host ??= String(message.headers[':authority'] ?? '');
  return {
    method: message.method ?? 'GET',
    path: queryStart < 0 ? address : address.slice(0, queryStart),
    query: new URLSearchParams(queryStart < 0 ? '' : address.slice(queryStart + 1)),
    headers,
  };
}

/** Reads the whole body. @throws AwsApiError `RequestEntityTooLarge`. */
export async function readBody(message: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) {
      throw new AwsApiError('RequestEntityTooLargeException', `The body is over ${BODY_LIMIT} bytes`, 413);
    }
    chunks.push(chunk);
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}
