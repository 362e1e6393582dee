const URI = /^s3:\/\/(?<bucket>[^/]+)\/(?<key>.+?)(?:\?versionId=(?<versionId>[^?&/]+))?$/s;

/** Splits `s3://bucket/key`, or `s3://bucket/key?versionId=id` where the object may be overwritten. */
export function parseS3Uri(uri: string): { bucket: string; key: string; versionId?: string } {
  const { bucket, key, versionId } = URI.exec(uri)?.groups ?? {};
  if (!bucket || !key) throw new Error(`Not an S3 URI: ${uri}`);
  return { bucket, key, ...(versionId && { versionId }) };
}

/** Where the very version lies; a bucket without versions has none, and says `null` of what it holds. */
export const s3UriOf = (bucket: string, key: string, versionId: string | undefined): string =>
  `s3://${bucket}/${key}${versionId && versionId !== 'null' ? `?versionId=${versionId}` : ''}`;
