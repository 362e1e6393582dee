import { ApiError, type DocumentLink } from '@countersign/api';

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Reads a document through its presigned link.
 * @throws ApiError `DocumentUnreadable`, or `DocumentAltered` when the bytes are not what was recorded
 */
export async function recordedBytes({ url, sha256: recorded, fileName }: DocumentLink): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok)
    throw new ApiError(response.status, 'DocumentUnreadable', `${fileName} could not be read.`);
  const bytes = await response.arrayBuffer();
  if ((await sha256(bytes)) === recorded) return bytes;
  throw new ApiError(409, 'DocumentAltered', `${fileName} is not what was recorded, and is not shown.`);
}
