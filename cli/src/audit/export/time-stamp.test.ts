import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProof } from '../../testing/exported-proof.ts';
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
  let repeats = false;
  const server = createServer(async (request, response) => {
    writeFileSync(join(folder, 'query'), await buffer(request));
    if (repeats) {
      repeats = false;
      return response.end(readFileSync(join(folder, 'reply')));
    }
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
    return response
      .setHeader('content-type', 'application/timestamp-reply')
      .end(readFileSync(join(folder, 'reply')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const repeat = () => {
    repeats = true;
  };
  return { server, openssl, repeat, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

describe.skipIf(!hasOpenssl())('a time-stamp of an authority that speaks RFC 3161', () => {
  let folder: string;
  let authority: Awaited<ReturnType<typeof openAuthority>>;
  let opened: Awaited<ReturnType<typeof openProof>>;
  beforeAll(async () => {
    opened = await openProof();
    folder = mkdtempSync(join(tmpdir(), 'countersign-tsa-'));
    authority = await openAuthority(folder);
  });
  afterAll(async () => {
    await opened.close();
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

  it('takes no answer to an earlier request', async () => {
    await requestTimeStamp(authority.url, Buffer.from('the proof'));
    authority.repeat();
    await expect(requestTimeStamp(authority.url, Buffer.from('the proof'))).rejects.toThrow(
      'stamped something else',
    );
  });

  it.each([
    ['proof.json', 'A time-stamp says that proof.json was there at 20', 'INTACT'],
    ['verify.mjs', 'NOT AS RECORDED: proof.json.tsr stamps something else', 'BROKEN'],
  ])('over %s is told by the verifier of a proof', async (file, told, end) => {
    const stamp = await requestTimeStamp(authority.url, readFileSync(join(opened.proofFolder, file)));
    const { lines } = await opened.verifyAfter((path) => writeFileSync(path('proof.json.tsr'), stamp));
    expect(lines).toContainEqual(expect.stringContaining(told));
    expect(lines.at(-1)).toBe(end);
  });

  it('is none without its status, its content or the ends of its elements', async () => {
    const proof = readFileSync(join(opened.proofFolder, 'proof.json'));
    const stamp = Buffer.from(await requestTimeStamp(authority.url, proof));
    const content = stamp.indexOf(Buffer.from('060b2a864886f70d0109100104', 'hex'));
    const tampered = [
      stamp.subarray(0, -1),
      stamp.subarray(content),
      Buffer.from(stamp).fill(2, stamp.indexOf('020100', 'hex') + 2, stamp.indexOf('020100', 'hex') + 3),
      Buffer.from(stamp).fill(1, content + 12, content + 13),
      Buffer.of(0x30, 0x80, ...stamp.subarray(4)),
    ];
    for (const bytes of tampered) {
      const { code, lines } = await opened.verifyAfter((path) =>
        writeFileSync(path('proof.json.tsr'), bytes),
      );
      expect(lines).toContainEqual(
        expect.stringMatching(/^NOT AS RECORDED: proof.json.tsr is no time-stamp/),
      );
      expect(code).toBe(1);
    }
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
