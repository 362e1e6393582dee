import { createHash } from 'node:crypto';
import { AwsApiError, type AwsRequest } from '../../core/protocols/aws-api.ts';
import { decodeAwsChunked, type Trailers } from './aws-chunked.ts';
import type { Blobs } from './blobs.ts';
import { checksumAlgorithm, startChecksum, statedChecksum } from './checksums.ts';
import type { Checksum, Segment } from './object-row.ts';

/** Bytes that were sent, on disk and verified. */
export interface ReceivedBody {
  readonly segment: Segment;
  /** MD5 in hexadecimal, without quotes. */
  readonly md5: string;
  readonly checksum: Checksum | undefined;
}

/**
 * Streams the body of a request to disk. Throws `AwsApiError` `IncompleteBody` or `BadDigest` if fewer or other
 * bytes came than the client said.
 */
export async function receiveBody(request: AwsRequest, blobs: Blobs): Promise<ReceivedBody> {
  const { headers } = request;
  const trailers: Trailers = {};
  const algorithm = checksumAlgorithm(headers);
  const checksum = algorithm === undefined ? undefined : startChecksum(algorithm);
  const md5 = createHash('md5');

  async function* hashed() {
    for await (const bytes of bytesOf(request, trailers)) {
      md5.update(bytes);
      checksum?.update(bytes);
      yield bytes;
    }
  }

  const segment = await blobs.write(hashed());
  try {
    const digest = md5.digest();
    const value = await checksum?.result();
    verify('Content-MD5', headers['content-md5'], digest.toString('base64'));
    verify('length', headers['x-amz-decoded-content-length'], String(segment.size));
    if (algorithm) verify(algorithm, statedChecksum(algorithm, headers, trailers), value);
    const known = algorithm && value ? ({ algorithm, value, type: 'FULL_OBJECT' } as const) : undefined;
    return { segment, md5: digest.toString('hex'), checksum: known };
  } catch (error) {
    blobs.discard([segment]);
    throw error;
  }
}

function bytesOf(request: AwsRequest, trailers: Trailers): AsyncIterable<Uint8Array> {
  const source = request.stream ?? [request.body];
  const bytes = source as AsyncIterable<Uint8Array>;
  const chunked =
    request.headers['x-amz-content-sha256']?.startsWith('STREAMING-') ||
    request.headers['content-encoding']?.includes('aws-chunked');
  return chunked ? decodeAwsChunked(bytes, trailers) : bytes;
}

function verify(what: string, stated: string | undefined, actual: string | undefined): void {
  if (stated === undefined || stated === actual) return;
  const code = what === 'length' ? 'IncompleteBody' : 'BadDigest';
  throw new AwsApiError(code, `The ${what} you specified did not match what we received.`);
}
