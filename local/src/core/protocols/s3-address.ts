import type { AwsRequest } from './aws-api.ts';
import { percentDecoded } from './percent-decoded.ts';

/** What `x-amz-copy-source` names; undefined where that is no object. */
export function locateCopySource(
  header: string,
): { bucket: string; key: string; versionId: string | undefined } | undefined {
  const [path = '', versionId] = header.split('?versionId=');
  const [, bucket, key] = /^\/?([^/]+)\/(.+)$/s.exec(percentDecoded(path) ?? '') ?? [];
  return bucket === undefined || key === undefined ? undefined : { bucket, key, versionId };
}

/** Bucket and key of a path-style or `<bucket>.localhost` request; the key is decoded. */
export function locate({ path, headers }: Pick<AwsRequest, 'path' | 'headers'>): {
  bucket: string;
  key: string;
} {
  const host = /^(.+?)(\.s3)?\.localhost(:\d+)?$/.exec(headers.host ?? '')?.[1];
  const full = host === undefined || host === 's3' ? path : `/${host}${path}`;
  const [, bucket = '', rest = ''] = /^\/([^/]*)\/?(.*)$/s.exec(full) ?? [];
  return { bucket: decodeURIComponent(bucket), key: decodeURIComponent(rest) };
}
