import { describe, expect, it } from 'vitest';
import { parseS3Uri } from './s3-uri.ts';

describe('parseS3Uri', () => {
  it('splits bucket and key', () => {
    expect(parseS3Uri('s3://bucket/a/b.pdf')).toEqual({ bucket: 'bucket', key: 'a/b.pdf' });
    expect(parseS3Uri('s3://bucket/a?.pdf?versionId=v.1_')).toEqual({
      bucket: 'bucket',
      key: 'a?.pdf',
      versionId: 'v.1_',
    });
  });

  it('takes keys that break lines', () => {
    expect(parseS3Uri('s3://bucket/a\nb\u2028.pdf')).toEqual({ bucket: 'bucket', key: 'a\nb\u2028.pdf' });
  });

  it.each(['bucket/a', 's3://bucket', 's3://bucket/'])('refuses %s', (uri) => {
    expect(() => parseS3Uri(uri)).toThrow('Not an S3 URI');
  });
});
