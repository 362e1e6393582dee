import { createHash } from 'node:crypto';
import { AwsApiError, type AwsRequest } from '../../core/protocols/aws-api.ts';
import { decodeAwsChunked, type Trailers } from './aws-chunked.ts';
import { checksumAlgorithm, startChecksum, statedChecksum } from './checksums.ts';
import type { Checksum } from './object-row.ts';

/** What was found of a body that was read. */
export interface BodyDigests {
  /** MD5 in hexadecimal, without quotes. */
  readonly md5: string;
  readonly checksum: Checksum | undefined;
}

/** The body of a request, held to what its headers and trailers say of it. */
export interface VerifiedBody {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** After the last byte. @throws AwsApiError `IncompleteBody` or `BadDigest` if fewer or other bytes came than said. */
  verify(): Promise<BodyDigests>;
}

/**
 * @param assumed the checksum to compute where the client sends none
 * @throws AwsApiError `InvalidRequest` for a checksum that S3 does not know, or several.
 */
export function verifiedBody(request: AwsRequest, assumed?: string): VerifiedBody {
  const { headers } = request;
  const trailers: Trailers = {};
  const algorithm = checksumAlgorithm(headers) ?? assumed;
  const checksum = algorithm === undefined ? undefined : startChecksum(algorithm);
  const md5 = createHash('md5');
  let size = 0;

  async function* hashed() {
    for await (const bytes of bytesOf(request, trailers)) {
      size += bytes.length;
      md5.update(bytes);
      checksum?.update(bytes);
      yield bytes;
    }
  }

  return {
    bytes: hashed(),
    async verify() {
      const digest = md5.digest();
      const value = await checksum?.result();
      check('Content-MD5', headers['content-md5'], digest.toString('base64'));
      check('length', headers['x-amz-decoded-content-length'], String(size));
      if (algorithm) check(algorithm, statedChecksum(algorithm, headers, trailers), value);
      const known = algorithm && value ? ({ algorithm, value, type: 'FULL_OBJECT' } as const) : undefined;
      return { md5: digest.toString('hex'), checksum: known };
    },
  };
}

function bytesOf(request: AwsRequest, trailers: Trailers): AsyncIterable<Uint8Array> {
  const source = request.stream ?? [request.body];
  const bytes = source as AsyncIterable<Uint8Array>;
  const chunked =
    request.headers['x-amz-content-sha256']?.startsWith('STREAMING-') ||
    request.headers['content-encoding']?.includes('aws-chunked');
  return chunked ? decodeAwsChunked(bytes, trailers) : bytes;
}

function check(what: string, stated: string | undefined, actual: string | undefined): void {
  if (stated === undefined || stated === actual) return;
  const code = what === 'length' ? 'IncompleteBody' : 'BadDigest';
  throw new AwsApiError(code, `The ${what} you specified did not match what we received.`);
}
