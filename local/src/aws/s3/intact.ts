import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { AwsApiError } from '../../core/protocols/aws-api.ts';
import type { Blobs } from './blobs.ts';
import { compositeChecksum, startChecksum } from './checksums.ts';
import type { Checksum, ObjectVersion, Segment } from './object-row.ts';
import { multipartEtag } from './uploads.ts';

/** Reads bytes of a version, all unless told which. @throws AwsApiError `InternalError` where they are not what was put. */
export type ReadIntact = (version: ObjectVersion, start?: number, end?: number) => Promise<Readable>;

/** Versions of which it is remembered that they are intact; others are hashed again. */
const REMEMBERED = 5000;

type Stored = Pick<ObjectVersion, 'size' | 'etag' | 'segments' | 'checksum'>;

/** MD5 (hex) of each segment, and the checksum of the kind that was stored. */
async function digestsOf(blobs: Blobs, segments: readonly Segment[], stored: Checksum | undefined) {
  const whole = stored && startChecksum(stored.algorithm);
  const md5s: string[] = [];
  const checksums: string[] = [];
  for (const segment of segments) {
    const md5 = createHash('md5');
    const part = stored && startChecksum(stored.algorithm);
    if (segment.size > 0)
      for await (const bytes of blobs.read([segment], 0, segment.size - 1)) {
        md5.update(bytes);
        whole?.update(bytes);
        part?.update(bytes);
      }
    md5s.push(md5.digest('hex'));
    if (part) checksums.push(await part.result());
  }
  const composite = stored?.type === 'COMPOSITE' && (await compositeChecksum(stored.algorithm, checksums));
  return { md5s, checksum: composite ? composite.value : await whole?.result() };
}

/** Whether the files of a version are those that its ETag and its checksum were made of. */
async function isIntact(blobs: Blobs, { size, etag, segments, checksum }: Stored): Promise<boolean> {
  if (blobs.sizeOf(segments) !== size) return false;
  const found = await digestsOf(blobs, segments, checksum);
  const plain = found.md5s.length === 1 ? [`"${found.md5s[0]}"`] : [];
  const isSame = [...plain, multipartEtag(found.md5s)].includes(etag);
  return isSame && found.checksum === checksum?.value;
}

/**
 * S3 gives out nothing but what was put: whoever writes to the files gets an error, not their bytes. A version is hashed
 * when it is first read, and again once its files, or what is recorded of them, changed.
 */
export function intactReader(blobs: Blobs): ReadIntact {
  const known = new Map<number, string>();
  return async (version, start = 0, end = version.size - 1) => {
    const { segments, etag, checksum } = version;
    const state = JSON.stringify([blobs.stateOf(segments), etag, checksum]);
    if (known.get(version.sequence) !== state) {
      if (!(await isIntact(blobs, version)))
        throw new AwsApiError('InternalError', 'The bytes of the object are not those that were put.', 500);
      known.set(version.sequence, state);
      const [oldest] = known.keys();
      if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    }
    return blobs.read(segments, start, end);
  };
}
