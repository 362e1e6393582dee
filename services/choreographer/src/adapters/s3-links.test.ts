import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { s3Links } from './s3-links.ts';

const NOW = new Date('2026-03-02T12:00:00.000Z');
const s3 = new S3Client({
  region: 'eu-central-1',
  credentials: { accessKeyId: 'key', secretAccessKey: 'secret' },
  requestChecksumCalculation: 'WHEN_REQUIRED',
});
const links = s3Links(s3, 'inbox', 300, () => NOW);

describe('s3Links', () => {
  it('reads the very version that the run read, under its own name', async () => {
    const ref = { uri: 's3://inbox/a/Vertrag Ä.pdf?versionId=v1', sha256: 'a'.repeat(64), bytes: 1 };
    const { url, expiresAt } = await links.toRead(ref, 'Vertrag Ä.pdf');
    const { pathname, searchParams } = new URL(url);
    expect(decodeURIComponent(pathname)).toBe('/a/Vertrag Ä.pdf');
    expect(searchParams.get('versionId')).toBe('v1');
    expect(searchParams.get('response-content-type')).toBe('application/pdf');
    expect(searchParams.get('response-content-disposition')).toContain(
      "filename*=UTF-8''Vertrag%20%C3%84.pdf",
    );
    expect(searchParams.get('response-content-disposition')).toMatch(/^attachment;/);
    expect(searchParams.get('X-Amz-Expires')).toBe('300');
    expect(expiresAt).toEqual(new Date('2026-03-02T12:05:00.000Z'));
  });

  it('lets one PDF of the agreed size be put', async () => {
    const file = { contentType: 'application/pdf', bytes: 5 };
    const { url, headers } = await links.toUpload('uploads/1/a.pdf', file);
    expect(headers).toEqual({ 'content-type': 'application/pdf', 'if-none-match': '*' });
    const { searchParams } = new URL(url);
    expect(searchParams.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host;if-none-match');
    expect([...searchParams.keys()].filter((name) => name.includes('checksum'))).toEqual([]);
  });

  it('signs the side of the client, which the browser has to send', async () => {
    const { url, headers } = await links.toUpload('uploads/1/a.pdf', {
      contentType: 'application/pdf',
      bytes: 5,
      side: 'supplier',
    });
    expect(headers).toMatchObject({ 'x-amz-meta-side': 'supplier' });
    expect(new URL(url).searchParams.get('X-Amz-SignedHeaders')).toBe(
      'content-length;content-type;host;if-none-match;x-amz-meta-side',
    );
    expect(url).not.toContain('supplier');
  });
});
