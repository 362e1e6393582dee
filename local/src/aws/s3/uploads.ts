import { createHash, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { AwsApiError } from '../../core/protocols/aws-api.ts';
import type { Blobs } from './blobs.ts';
import { type UploadChecksum, wholeChecksum } from './multipart-checksum.ts';
import type { NewVersion, Segment } from './object-row.ts';
import type { ReceivedBody } from './receive-body.ts';
import { noSuchUpload } from './s3-errors.ts';

/** What the object of a multipart upload will be, beside its bytes. */
export type UploadTemplate = Pick<NewVersion, 'headers' | 'lock' | 'tags'> & {
  readonly checked?: UploadChecksum | undefined;
};

/** A part as the client names it for the whole. */
export interface ChosenPart {
  readonly number: number;
  readonly etag: string;
  readonly checksum: string | undefined;
}

export interface Upload {
  readonly id: string;
  readonly bucket: string;
  readonly key: string;
  readonly started: number;
  readonly template: UploadTemplate;
}

export interface Part {
  readonly number: number;
  readonly segment: Segment;
  readonly etag: string;
  readonly modified: number;
  readonly checksum: string | undefined;
}

export interface Uploads {
  start(bucket: string, key: string, template: UploadTemplate): string;
  /** @throws AwsApiError `NoSuchUpload`. */
  get(id: string): Upload;
  list(bucket: string): Upload[];
  parts(id: string): Part[];
  putPart(id: string, number: number, body: ReceivedBody): string;
  /**
   * Puts the parts together without touching their bytes.
   * @throws AwsApiError `InvalidPart`, `InvalidPartOrder`, `EntityTooSmall`, `BadDigest`, `InvalidRequest`.
   * @param headers in which a checksum of the whole may stand
   */
  assemble(
    id: string,
    chosen: readonly ChosenPart[],
    headers: Readonly<Record<string, string>>,
  ): Promise<NewVersion>;
  /** Forgets the upload and discards the parts that are in none of `kept`. */
  end(id: string, kept: readonly Segment[]): void;
}

const SMALLEST_PART = 5 * 1024 * 1024;

export function createUploads(database: DatabaseSync, blobs: Blobs): Uploads {
  function get(id: string): Upload {
    const row = database.prepare('SELECT * FROM uploads WHERE id = ?').get(id);
    if (row === undefined) throw noSuchUpload();
    return uploadFromRow(row);
  }

  function parts(id: string): Part[] {
    return database
      .prepare('SELECT * FROM parts WHERE upload_id = ? ORDER BY number')
      .all(id)
      .map(partFromRow);
  }

  return {
    get,
    parts,
    start(bucket, key, template) {
      const id = randomBytes(24).toString('hex');
      database
        .prepare('INSERT INTO uploads (id, bucket, key, started, template) VALUES (?, ?, ?, ?, ?)')
        .run(id, bucket, key, Date.now(), JSON.stringify(template));
      return id;
    },
    list: (bucket) =>
      database
        .prepare('SELECT * FROM uploads WHERE bucket = ? ORDER BY key, started')
        .all(bucket)
        .map(uploadFromRow),
    putPart(id, number, { segment, md5, checksum }) {
      get(id);
      blobs.discard(
        parts(id)
          .filter((part) => part.number === number)
          .map((part) => part.segment),
      );
      database
        .prepare(
          'INSERT OR REPLACE INTO parts (upload_id, number, blob, size, etag, modified, checksum) VALUES (?, ?, ?, ?, ?, ?, ?)',
        )
        .run(id, number, segment.blob, segment.size, `"${md5}"`, Date.now(), checksum?.value ?? null);
      return `"${md5}"`;
    },
    async assemble(id, chosen, headers) {
      const { template } = get(id);
      const picked = pick(parts(id), chosen);
      const { checked, ...rest } = template;
      return {
        ...rest,
        size: picked.reduce((sum, part) => sum + part.segment.size, 0),
        etag: multipartEtag(picked.map(({ etag }) => unquoted(etag))),
        segments: picked.map((part) => part.segment),
        checksum: await wholeChecksum(checked, picked, blobs, headers),
      };
    },
    end(id, kept) {
      const keptBlobs = new Set(kept.map((segment) => segment.blob));
      blobs.discard(
        parts(id)
          .map((part) => part.segment)
          .filter((segment) => !keptBlobs.has(segment.blob)),
      );
      database.prepare('DELETE FROM parts WHERE upload_id = ?').run(id);
      database.prepare('DELETE FROM uploads WHERE id = ?').run(id);
    },
  };
}

/** The parts that an upload is put together of. @throws AwsApiError for one that is missing, out of order or too small. */
function pick(parts: readonly Part[], chosen: readonly ChosenPart[]): Part[] {
  const uploaded = new Map(parts.map((part) => [part.number, part]));
  const picked = chosen.map((each, index) => {
    const { number } = each;
    const part = uploaded.get(number);
    if (part === undefined || !isSame(part, each)) {
      throw new AwsApiError(
        'InvalidPart',
        `Part ${number} was not uploaded, or with another ETag or checksum.`,
      );
    }
    if (index > 0 && number <= chosen[index - 1]!.number) {
      throw new AwsApiError('InvalidPartOrder', 'The list of parts was not in ascending order.');
    }
    if (index < chosen.length - 1 && part.segment.size < SMALLEST_PART) {
      throw new AwsApiError(
        'EntityTooSmall',
        'Your proposed upload is smaller than the minimum allowed size',
      );
    }
    return part;
  });
  if (picked.length === 0) throw new AwsApiError('MalformedXML', 'You must specify at least one part');
  return picked;
}

const isSame = (part: Part, { etag, checksum }: ChosenPart) =>
  unquoted(part.etag) === unquoted(etag) && (checksum ?? part.checksum) === part.checksum;

/** MD5 over the parts' MD5s, with their number behind a dash. */
export function multipartEtag(md5s: readonly string[]): string {
  const hash = createHash('md5');
  for (const md5 of md5s) hash.update(md5, 'hex');
  return `"${hash.digest('hex')}-${md5s.length}"`;
}

function unquoted(etag: string): string {
  return etag.replaceAll('"', '');
}

function uploadFromRow(row: Record<string, unknown>): Upload {
  const { id, bucket, key, started, template } = row as Record<
    'id' | 'bucket' | 'key' | 'template',
    string
  > & {
    started: number;
  };
  return { id, bucket, key, started, template: JSON.parse(template) as UploadTemplate };
}

function partFromRow(row: Record<string, unknown>): Part {
  return {
    number: Number(row.number),
    segment: { blob: String(row.blob), size: Number(row.size) },
    etag: String(row.etag),
    modified: Number(row.modified),
    checksum: row.checksum === null ? undefined : String(row.checksum),
  };
}
