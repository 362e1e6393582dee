import { createHash } from 'node:crypto';
import { Crc32, Crc32c, Crc64Nvme } from '@aws-sdk/checksums/crc';
import type { Checksum } from './object-row.ts';
import { invalidRequest } from './s3-errors.ts';

/** A checksum being computed. */
export interface RunningChecksum {
  readonly algorithm: string;
  update(bytes: Uint8Array): void;
  /** Base64. */
  result(): Promise<string>;
}

const PREFIX = 'x-amz-checksum-';
const CRC = { crc32: Crc32, crc32c: Crc32c, crc64nvme: Crc64Nvme } as const;

/** Starts a checksum, e.g. `crc32`. @throws AwsApiError `InvalidRequest` for one that S3 does not know. */
export function startChecksum(algorithm: string): RunningChecksum {
  if (algorithm === 'sha1' || algorithm === 'sha256') {
    const hash = createHash(algorithm);
    return {
      algorithm,
      update: (bytes) => void hash.update(bytes),
      result: async () => hash.digest('base64'),
    };
  }
  if (!Object.hasOwn(CRC, algorithm)) {
    throw invalidRequest(`Unknown checksum algorithm ${algorithm}`);
  }
  const crc = new CRC[algorithm as keyof typeof CRC]();
  return {
    algorithm,
    update: (bytes) => crc.update(bytes),
    result: async () => Buffer.from(await crc.digest()).toString('base64'),
  };
}

/** Which checksum the client sends, in a header or behind the body. @throws AwsApiError `InvalidRequest` for several. */
export function checksumAlgorithm(headers: Readonly<Record<string, string>>): string | undefined {
  const named = headers['x-amz-sdk-checksum-algorithm']?.toLowerCase();
  const inTrailer = headers['x-amz-trailer']?.split(',').find((name) => name.trim().startsWith(PREFIX));
  const inHeaders = Object.keys(headers).filter((name) => name.startsWith(PREFIX) && !NOT_VALUES.has(name));
  if (inHeaders.length > 1) {
    throw invalidRequest(
      'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.',
    );
  }
  const given = (inTrailer?.trim() ?? inHeaders[0])?.slice(PREFIX.length);
  if (given !== undefined && named !== undefined && given !== named)
    throw invalidRequest('Value for x-amz-sdk-checksum-algorithm header is invalid.');
  return given ?? named;
}

const NOT_VALUES = new Set(['x-amz-checksum-algorithm', 'x-amz-checksum-type', 'x-amz-checksum-mode']);

/** The checksum that the client said, if it did. */
export function statedChecksum(
  algorithm: string,
  headers: Readonly<Record<string, string>>,
  trailers: Readonly<Record<string, string>>,
): string | undefined {
  return headers[PREFIX + algorithm] ?? trailers[PREFIX + algorithm];
}

/** Checksum of a multipart object: over the parts' checksums, with their number behind a dash. */
export async function compositeChecksum(algorithm: string, parts: readonly string[]): Promise<Checksum> {
  const checksum = startChecksum(algorithm);
  for (const part of parts) checksum.update(Buffer.from(part, 'base64'));
  return { algorithm, value: `${await checksum.result()}-${parts.length}`, type: 'COMPOSITE' };
}

/** The headers in which an object's checksum is told. */
export function checksumHeaders(checksum: Checksum | undefined): Record<string, string> {
  if (checksum === undefined) return {};
  return { [PREFIX + checksum.algorithm]: checksum.value, 'x-amz-checksum-type': checksum.type };
}

/** The XML elements in which an object's checksum is told, e.g. `ChecksumCRC32`. */
export function checksumElements(checksum: Checksum | undefined): Record<string, string> {
  if (checksum === undefined) return {};
  return { [`Checksum${checksum.algorithm.toUpperCase()}`]: checksum.value, ChecksumType: checksum.type };
}
