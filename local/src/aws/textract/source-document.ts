import { isPdf, nameFileKind } from '@countersign/documents';
import { AwsApiError } from '../../core/protocols/aws-api.ts';

/** Where documents are read from. */
export interface DocumentSource {
  /** @throws when there is no such object, or no such version of it */
  getObject(bucket: string, key: string, version?: string): Promise<Uint8Array>;
}

const SUPPORTED = new Set(['PNG image', 'JPEG image', 'TIFF image']);

/** Fetches an object, as Textract does with the caller's permissions. */
export async function fetchDocument(
  s3: DocumentSource,
  { Bucket, Name, Version }: { Bucket: string; Name: string; Version?: string | undefined },
): Promise<Uint8Array> {
  try {
    return await s3.getObject(Bucket, Name, Version);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `Unable to get object metadata from S3. Check object key, region and/or access permissions. (${reason})`;
    throw Object.assign(new AwsApiError('InvalidS3ObjectException', message), { cause });
  }
}

/** @throws AwsApiError `UnsupportedDocumentException` for what is neither PDF nor PNG, JPEG or TIFF */
export function checkFormat(bytes: Uint8Array): void {
  if (isPdf(bytes) || SUPPORTED.has(nameFileKind(bytes))) return;
  const kind = bytes.length === 0 ? 'empty file' : nameFileKind(bytes);
  throw new AwsApiError('UnsupportedDocumentException', `Request has unsupported document format: ${kind}`);
}
