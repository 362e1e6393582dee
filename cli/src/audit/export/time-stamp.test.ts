import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestTimeStamp, timeStampRequest } from './time-stamp.ts';

function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const CONFIG = `
[tsa]
default_tsa = authority
[authority]
serial = serial
default_policy = 1.2.3.4.1
digests = sha256
signer_digest = sha256
ess_cert_id_alg = sha256
`;

/** An authority of our own behind HTTP, as RFC 3161 section 3.4 has it, made of OpenSSL's. */
async function openAuthority(folder: string) {
  const openssl = (...parts: string[]) => execFileSync('openssl', parts, { cwd: folder, stdio: 'pipe' });
  openssl(
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=Test authority'],
    ...['-keyout', 'key.pem', '-out', 'authority.pem', '-addext', 'extendedKeyUsage=critical,timeStamping'],
  );
  writeFileSync(join(folder, 'tsa.cnf'), CONFIG);
  writeFileSync(join(folder, 'serial'), '01');
  const server = createServer(async (request, response) => {
    writeFileSync(join(folder, 'query'), await buffer(request));
    openssl(
      ...[
        'ts',
        '-reply',
        '-config',
        'tsa.cnf',
        '-section',
        'authority',
        '-queryfile',
        'query',
        '-out',
        'reply',
      ],
      ...['-signer', 'authority.pem', '-inkey', 'key.pem'],
    );
    response
      .setHeader('content-type', 'application/timestamp-reply')
      .end(readFileSync(join(folder, 'reply')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, openssl, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

describe.skipIf(!hasOpenssl())('a time-stamp of an authority that speaks RFC 3161', () => {
  let folder: string;
  let authority: Awaited<ReturnType<typeof openAuthority>>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'countersign-tsa-'));
    authority = await openAuthority(folder);
  });
  afterAll(() => {
    authority.server.close();
    rmSync(folder, { recursive: true });
  });

  it('is one that OpenSSL takes for the same data, and for no other', async () => {
    writeFileSync(join(folder, 'data'), 'the proof');
    writeFileSync(join(folder, 'other'), 'another proof');
    writeFileSync(join(folder, 'stamp'), await requestTimeStamp(authority.url, Buffer.from('the proof')));
    const check = (data: string) =>
      authority
        .openssl('ts', '-verify', '-data', data, '-in', 'stamp', '-CAfile', 'authority.pem')
        .toString();
    expect(check('data')).toContain('Verification: OK');
    expect(() => check('other')).toThrow('message imprint mismatch');
  });
});

describe('requestTimeStamp', () => {
  let server: Server;
  let answer: { status: number; body: Buffer };
  let url: string;
  beforeAll(async () => {
    server = createServer((_, response) => response.writeHead(answer.status).end(answer.body));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => server.close());

  it.each([
    ['does not answer', { status: 503, body: Buffer.alloc(0) }, 'answered 503'],
    ['refuses', { status: 200, body: Buffer.from('30053003020102', 'hex') }, 'gives no time-stamp'],
    ['answers nothing of a response', { status: 200, body: Buffer.from('no') }, 'gives no time-stamp'],
    [
      'stamps something else',
      { status: 200, body: Buffer.from('30053003020100', 'hex') },
      'stamped something else',
    ],
  ])('refuses an authority that %s', async (_, given, problem) => {
    answer = given;
    await expect(requestTimeStamp(url, Buffer.from('x'))).rejects.toThrow(problem);
  });

  it('asks anew each time, so that an old answer is none', () => {
    const data = Buffer.from('x');
    expect(timeStampRequest(data)).not.toEqual(timeStampRequest(data));
  });
});
