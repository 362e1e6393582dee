import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { parseS3Uri } from '@countersign/shared';
import type { Link, Links } from '../app/links.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  json: 'application/json',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

const asciiName = (fileName: string) => fileName.replaceAll(/[^\x20-\x7e]|["\\]/g, '_');

/** Presigned S3 URLs. */
export function s3Links(s3: S3Client, inbox: string, seconds: number, now: () => Date): Links {
  const link = async (signing: Promise<string>): Promise<Link> => {
    const expiresAt = new Date(now().getTime() + seconds * 1000);
    return { url: await signing, expiresAt };
  };
  return {
    toRead({ uri }, fileName) {
      const { bucket, key, versionId } = parseS3Uri(uri);
      const get = new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        VersionId: versionId,
        ResponseContentType: CONTENT_TYPES[fileName.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
        ResponseContentDisposition: `attachment; filename="${asciiName(fileName)}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      });
      return link(getSignedUrl(s3, get, { expiresIn: seconds }));
    },
    async toUpload(key, { contentType, bytes, side }) {
      const headers = {
        'content-type': contentType,
        'if-none-match': '*',
        ...(side && { 'x-amz-meta-side': side }),
      };
      const put = new PutObjectCommand({
        Bucket: inbox,
        Key: key,
        ContentType: contentType,
        ContentLength: bytes,
        IfNoneMatch: '*',
        ...(side && { Metadata: { side } }),
      });
      // The browser sets the length itself and lets no script do so.
      const names = new Set([...Object.keys(headers), 'content-length']);
      const signing = { expiresIn: seconds, signableHeaders: names, unhoistableHeaders: names };
      return { ...(await link(getSignedUrl(s3, put, signing))), headers };
    },
  };
}
