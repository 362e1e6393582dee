import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clientConfig } from '../../core/gateway/testing.ts';
import { Bucket, openTestS3, type TestS3 } from './testing.ts';

const PAGE = '<script>fetch("/")</script>';

let world: TestS3;

beforeEach(async () => {
  world = await openTestS3();
  await world.declare();
  await world.put('runs/1/käufer (1).pdf', 'words');
  await world.put('runs/2/other.pdf', 'other words');
});

afterEach(() => world.close());

const linkTo = (more: object = {}, signing: object = {}) =>
  getSignedUrl(world.client, new GetObjectCommand({ Bucket, Key: 'runs/1/käufer (1).pdf', ...more }), {
    expiresIn: 60,
    ...signing,
  });

/** What a link answers after somebody changed it. */
async function answerTo(change: (link: URL) => unknown): Promise<string> {
  const link = new URL(await linkTo());
  change(link);
  const answer = await fetch(link);
  return `${answer.status} ${/<Code>(.+?)<\/Code>/.exec(await answer.text())?.[1] ?? ''}`;
}

describe('a link to read', () => {
  it('is good as it was signed', async () => {
    expect(await (await fetch(await linkTo())).text()).toBe('words');
  });

  it.each<[string, string, (link: URL) => unknown]>([
    ['another key', 'SignatureDoesNotMatch', (link) => (link.pathname = `/${Bucket}/runs/2/other.pdf`)],
    [
      'another type',
      'SignatureDoesNotMatch',
      ({ searchParams }) => searchParams.set('response-content-type', 'text/html'),
    ],
    ['another version', 'SignatureDoesNotMatch', ({ searchParams }) => searchParams.set('versionId', 'null')],
    [
      'a longer time',
      'SignatureDoesNotMatch',
      ({ searchParams }) => searchParams.set('X-Amz-Expires', '6000'),
    ],
    [
      'another signer',
      'SignatureDoesNotMatch',
      ({ searchParams }) =>
        searchParams.set('X-Amz-Credential', searchParams.get('X-Amz-Credential')!.replace('test', 'x')),
    ],
    [
      'a made-up signature',
      'SignatureDoesNotMatch',
      ({ searchParams }) => searchParams.set('X-Amz-Signature', '0'.repeat(64)),
    ],
    ['no signature', 'AccessDenied', (link) => (link.search = '')],
    [
      'half a signature',
      'AuthorizationQueryParametersError',
      ({ searchParams }) => searchParams.delete('X-Amz-SignedHeaders'),
    ],
  ])('is refused with %s', async (_, code, change) => {
    expect(await answerTo(change)).toMatch(new RegExp(`^40[03] ${code}$`));
  });

  it.each([
    ['is over', { signingDate: new Date(Date.now() - 120_000) }, 'Request has expired'],
    ['has not come', { signingDate: new Date(Date.now() + 3_600_000) }, 'Request is not valid yet'],
  ])('is refused when its time %s', async (_, signing, message) => {
    const answer = await fetch(await linkTo({}, signing));
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining(message)]);
  });

  it('is refused when its signer does not know the secret', async () => {
    const credentials = { accessKeyId: 'test', secretAccessKey: 'guess' };
    const other = new S3Client({ ...clientConfig(world.gateway), credentials });
    const key = new GetObjectCommand({ Bucket, Key: 'runs/2/other.pdf' });
    expect((await fetch(await getSignedUrl(other, key))).status).toBe(403);
  });

  it.each([
    'text/html',
    'TEXT/HTML; charset=utf-8',
    'application/xhtml+xml',
    'image/svg+xml',
    'text/xml',
    'text/javascript',
  ])('never gives a page, not even one that says so itself: %s', async (type) => {
    await world.put('page', PAGE, { ContentType: type });
    for (const command of [
      new GetObjectCommand({ Bucket, Key: 'page' }),
      new GetObjectCommand({ Bucket, Key: 'page', ResponseContentType: type }),
    ]) {
      const { headers } = await fetch(await getSignedUrl(world.client, command));
      expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
      expect(headers.get('content-security-policy')).toBe('sandbox');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('leaves programs the type that an object was put with', async () => {
    await world.put('page', PAGE, { ContentType: 'text/html' });
    const found = await world.client.send(new GetObjectCommand({ Bucket, Key: 'page' }));
    expect(found.ContentType).toBe('text/html');
  });
});

describe('a link to upload', () => {
  const signed = { ContentType: 'application/pdf', ContentLength: 5, IfNoneMatch: '*' };
  const headers = { 'content-type': 'application/pdf', 'if-none-match': '*' };

  async function upload(body: string, sent: Record<string, string> = headers, key = 'up.pdf') {
    const put = new PutObjectCommand({ Bucket, Key: 'up.pdf', ...signed });
    const signableHeaders = new Set(['content-type', 'content-length', 'if-none-match']);
    // What is not there yet has no checksum to sign.
    const requestChecksumCalculation = 'WHEN_REQUIRED';
    const signer = new S3Client({ ...clientConfig(world.gateway), requestChecksumCalculation });
    const link = new URL(await getSignedUrl(signer, put, { expiresIn: 60, signableHeaders }));
    link.pathname = `/${Bucket}/${key}`;
    return (await fetch(link, { method: 'PUT', body, headers: sent })).status;
  }

  it('takes one object of the size and type that were agreed, once', async () => {
    expect(await upload('%PDF-')).toBe(200);
    expect(await upload('%PDF-')).toBe(412);
  });

  it.each([
    ['more bytes', '%PDF-1.7 and more', headers, 'up.pdf'],
    ['fewer bytes', '%PD', headers, 'up.pdf'],
    ['another type', '%PDF-', { ...headers, 'content-type': 'text/html' }, 'up.pdf'],
    ['no condition, to write over what is there', '%PDF-', { 'content-type': 'application/pdf' }, 'up.pdf'],
    ['another key', '%PDF-', headers, 'elsewhere.pdf'],
    ['something added', '%PDF-', { ...headers, 'x-amz-tagging': 'a=b' }, 'up.pdf'],
  ])('refuses %s', async (_, body, sent, key) => {
    expect(await upload(body, sent, key)).toBe(403);
    expect(await upload('%PDF-')).toBe(200);
  });
});
