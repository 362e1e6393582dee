import type { DatabaseSync } from 'node:sqlite';
import { AwsApiError } from '../../core/protocols/aws-api.ts';
import { noSuchBucket } from './s3-errors.ts';

/** What is configured for a bucket. */
export interface BucketSettings {
  readonly region?: string;
  readonly versioning?: 'Enabled' | 'Suspended';
  /** `Object Created` and `Object Deleted` events go to the default bus. */
  readonly eventBridge?: boolean;
  readonly objectLock?: { readonly mode?: 'GOVERNANCE' | 'COMPLIANCE'; readonly days?: number };
  /** Methods that its CORS rules let pages ask by; none of a bucket without rules. */
  readonly pageMethods?: readonly string[];
  /** Configurations kept as they were sent, by sub-resource: `encryption`, `tagging`, … */
  readonly documents?: Readonly<Record<string, string>>;
}

export interface Bucket {
  readonly name: string;
  /** Epoch milliseconds. */
  readonly created: number;
  readonly settings: BucketSettings;
}

export interface Buckets {
  list(): Bucket[];
  /** @throws AwsApiError `NoSuchBucket`. */
  get(name: string): Bucket;
  has(name: string): boolean;
  /** Does nothing to a bucket that is there. @throws AwsApiError `InvalidBucketName`. */
  create(name: string, settings: BucketSettings): void;
  change(name: string, settings: BucketSettings): void;
  /** @throws AwsApiError `BucketNotEmpty`. */
  delete(name: string): void;
}

/** Beginnings and ends that are kept for other uses: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
const RESERVED = /^(xn--|sthree-|amzn-s3-demo-)|(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/;
const NAME = /^(?!\d+\.\d+\.\d+\.\d+$)(?!.*(\.\.|\.-|-\.))[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

export function createBuckets(database: DatabaseSync): Buckets {
  const select = database.prepare('SELECT * FROM buckets WHERE name = ?');
  const has = (name: string) => select.get(name) !== undefined;

  function get(name: string): Bucket {
    const row = select.get(name);
    if (row === undefined) throw noSuchBucket(name);
    return fromRow(row);
  }

  return {
    list: () => database.prepare('SELECT * FROM buckets ORDER BY name').all().map(fromRow),
    get,
    has,
    create(name, settings) {
      if (!NAME.test(name) || RESERVED.test(name)) {
        throw new AwsApiError('InvalidBucketName', `The specified bucket is not valid: ${name}`);
      }
      const insert = 'INSERT OR IGNORE INTO buckets (name, created, settings) VALUES (?, ?, ?)';
      database.prepare(insert).run(name, Date.now(), JSON.stringify(settings));
    },
    change(name, settings) {
      const merged = JSON.stringify({ ...get(name).settings, ...settings });
      database.prepare('UPDATE buckets SET settings = ? WHERE name = ?').run(merged, name);
    },
    delete(name) {
      get(name);
      const full = database.prepare('SELECT 1 FROM objects WHERE bucket = ? LIMIT 1').get(name);
      if (full) throw new AwsApiError('BucketNotEmpty', 'The bucket you tried to delete is not empty.', 409);
      database.prepare('DELETE FROM buckets WHERE name = ?').run(name);
    },
  };
}

function fromRow(row: Record<string, unknown>): Bucket {
  const { name, created, settings } = row as { name: string; created: number; settings: string };
  return { name, created, settings: JSON.parse(settings) as BucketSettings };
}
