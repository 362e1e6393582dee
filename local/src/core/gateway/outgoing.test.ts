import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterEach, expect, it } from 'vitest';
import { send } from './outgoing.ts';

const BODY = 'twelve bytes';
let close = (): void => {};
afterEach(() => close());

/** Asks a server that says so many bytes come and then sends twelve. */
async function bodyAnnouncedAs(length: number): Promise<string> {
  const server = createServer((_, reply) => {
    const headers = { 'content-length': String(length) };
    send(reply, { status: 200, headers, stream: Readable.from([Buffer.from(BODY)]) }, {}).catch(() => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => server.close().closeAllConnections();
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return answer.text();
}

it('sends a body that comes in a stream', async () => {
  expect(await bodyAnnouncedAs(BODY.length)).toBe(BODY);
});

it('breaks the connection where a body ends too early, and lets nobody wait for the rest', async () => {
  await expect(bodyAnnouncedAs(BODY.length + 1)).rejects.toThrow();
});
