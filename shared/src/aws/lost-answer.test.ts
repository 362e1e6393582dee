import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { s3ObjectStore } from './s3-object-store.ts';

const TAKEN = '<Error><Code>PreconditionFailed</Code><Message>The key is taken</Message></Error>';

interface Kept {
  readonly hash: string;
  readonly bytes: number;
}

/** An S3 that carries out each first attempt of a write and then breaks the connection. */
function forgetfulS3() {
  const kept = new Map<string, Kept>();
  const asked: string[] = [];
  const bytesOf = async (request: IncomingMessage) => {
    let bytes = 0;
    for await (const chunk of request) bytes += (chunk as Buffer).length;
    return bytes;
  };
  const server = createServer(async (request, response) => {
    const { method = '', url = '' } = request;
    const key = url.split('?')[0]!;
    const bytes = await bytesOf(request);
    const known = kept.get(key);
    if (method === 'HEAD' && known)
      return response
        .setHeader('x-amz-meta-sha256', known.hash)
        .setHeader('content-length', known.bytes)
        .end();
    asked.push(key);
    if (method === 'PUT' && known) return response.writeHead(412).end(TAKEN);
    kept.set(key, { hash: String(request.headers['x-amz-meta-sha256']), bytes });
    return request.socket.destroy();
  });
  return { server, kept, asked };
}

let s3: ReturnType<typeof forgetfulS3>;
let client: S3Client;
beforeEach(async () => {
  s3 = forgetfulS3();
  await new Promise<void>((resolve) => s3.server.listen(0, '127.0.0.1', resolve));
  const { port } = s3.server.address() as AddressInfo;
  client = new S3Client({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-central-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
});
afterEach(() => {
  client.destroy();
  s3.server.close().closeAllConnections();
});

it('knows for its own what it wrote by an attempt that was not answered', async () => {
  const stored = await s3ObjectStore(client, 'documents').putOnce('k', 'body', 'text/plain');
  expect(stored).toMatchObject({ created: true, ref: { bytes: 4 } });
  expect(s3.asked).toHaveLength(2);
});

it('knows what others wrote for theirs, however often it asked', async () => {
  const store = s3ObjectStore(client, 'documents');
  s3.kept.set('/documents/k', { hash: 'a'.repeat(64), bytes: 3 });
  expect(await store.putOnce('k', 'body', 'text/plain')).toMatchObject({
    created: false,
    ref: { sha256: 'a'.repeat(64) },
  });
});

it('knows for another the same words that stood there before it asked', async () => {
  const store = s3ObjectStore(client, 'documents');
  const { ref } = await store.putOnce('k', 'body', 'text/plain');
  expect(await store.putOnce('k', 'body', 'text/plain')).toEqual({ ref, created: false });
});
