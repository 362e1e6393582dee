import { AwsApiError } from '../../core/protocols/aws-api.ts';
import type { Blobs } from './blobs.ts';
import { compositeChecksum, startChecksum } from './checksums.ts';
import type { Checksum, Segment } from './object-row.ts';
import { invalidRequest } from './s3-errors.ts';

type Headers = Readonly<Record<string, string>>;
type ChecksumType = Checksum['type'];

/** How an upload in parts is checked as a whole. */
export interface UploadChecksum {
  readonly algorithm: string;
  readonly type: ChecksumType;
}

/** What is known of a part. */
interface CheckedPart {
  readonly segment: Segment;
  readonly checksum: string | undefined;
}

/** What S3 can do for each algorithm, what it does unless asked first. */
const TYPES: Readonly<Record<string, readonly ChecksumType[]>> = {
  crc32: ['COMPOSITE', 'FULL_OBJECT'],
  crc32c: ['COMPOSITE', 'FULL_OBJECT'],
  crc64nvme: ['FULL_OBJECT'],
  sha1: ['COMPOSITE'],
  sha256: ['COMPOSITE'],
};

/** The checksum that a new upload asks for. @throws AwsApiError `InvalidRequest` for one that S3 does not have. */
export function uploadChecksum(headers: Headers): UploadChecksum | undefined {
  const algorithm = headers['x-amz-checksum-algorithm']?.toLowerCase();
  const wanted = headers['x-amz-checksum-type'];
  if (algorithm === undefined) {
    if (wanted === undefined) return undefined;
    throw invalidRequest(
      'The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.',
    );
  }
  const types = Object.hasOwn(TYPES, algorithm) ? TYPES[algorithm] : undefined;
  const type = types?.find((each) => wanted === undefined || each === wanted);
  if (type !== undefined) return { algorithm, type };
  throw invalidRequest(
    types === undefined
      ? `Checksum algorithm provided is unsupported: ${algorithm}`
      : `The ${wanted} checksum type cannot be used with the ${algorithm} checksum algorithm.`,
  );
}

/**
 * The checksum of an upload whose parts are put together, which has to be the one that the client says.
 * @throws AwsApiError `BadDigest`, `InvalidRequest`.
 */
export async function wholeChecksum(
  checked: UploadChecksum | undefined,
  parts: readonly CheckedPart[],
  blobs: Blobs,
  stated: Headers,
): Promise<Checksum | undefined> {
  const type = stated['x-amz-checksum-type'];
  if (type !== undefined && type !== checked?.type) {
    const message = `The upload was created using the ${checked?.type ?? 'null'} checksum mode. The complete request must use the same checksum mode.`;
    throw invalidRequest(message);
  }
  const checksum = checked && (await computed(checked, parts, blobs));
  for (const [name, value] of Object.entries(stated)) {
    const algorithm = /^x-amz-checksum-(?!type$|algorithm$)(.+)$/.exec(name)?.[1];
    if (algorithm === undefined || (checksum?.algorithm === algorithm && isSame(checksum, value))) continue;
    throw new AwsApiError(
      'BadDigest',
      `The ${algorithm} you specified did not match the calculated checksum.`,
    );
  }
  return checksum;
}

/** A composite checksum may be said without the number of its parts. */
const isSame = (checksum: Checksum, stated: string) =>
  stated === checksum.value || stated === checksum.value.replace(/-\d+$/, '');

async function computed({ algorithm, type }: UploadChecksum, parts: readonly CheckedPart[], blobs: Blobs) {
  if (type === 'FULL_OBJECT') {
    const segments = parts.map(({ segment }) => segment);
    const size = segments.reduce((sum, segment) => sum + segment.size, 0);
    const running = startChecksum(algorithm);
    for await (const bytes of blobs.read(segments, 0, size - 1)) running.update(bytes);
    return { algorithm, value: await running.result(), type };
  }
  const values = parts.flatMap(({ checksum }) => checksum ?? []);
  return values.length < parts.length ? undefined : compositeChecksum(algorithm, values);
}
