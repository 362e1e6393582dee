import type { Readable } from 'node:stream';
import type { ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import type { OnErased } from '../../core/delivery/erased-object.ts';
import type { EventSink } from '../../core/delivery/event-sink.ts';
import type { SecretOf } from '../../core/iam/access-keys.ts';
import type { AwsApi } from '../../core/protocols/aws-api.ts';
import type { AuthorizeObject } from './call.ts';
import { s3Providers } from './providers.ts';
import { createS3Api } from './s3-api.ts';
import { openS3Store } from './store.ts';

/** An object as the site listener serves it. */
export interface OpenedObject {
  readonly size: number;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
  /** @throws AwsApiError `InternalError` where the bytes are not those that were put. */
  stream(): Promise<Readable>;
}

export interface S3 {
  readonly api: AwsApi;
  readonly providers: readonly ResourceProvider[];
  /** Reads an object in-process, its latest version unless one is named; `undefined` if it is not there. */
  open(bucket: string, key: string, versionId?: string): OpenedObject | undefined;
  /** Tags of a version; none if it is not there. */
  tagsOf(bucket: string, key: string, versionId?: string): Readonly<Record<string, string>>;
  /** Adds tags to a version. @throws AwsApiError if it is not there. */
  tag(
    bucket: string,
    key: string,
    versionId: string | undefined,
    tags: Readonly<Record<string, string>>,
  ): void;
  close(): void;
}

/**
 * S3.
 *
 * @param options.dataDir where objects are kept; in a temporary folder without
 * @param options.secretOf secrets that presigned URLs are checked with
 * @param options.authorize asked for each object that a body names; everybody may unless given
 * @param options.events gets `Object Created` and `Object Deleted`
 * @param options.onErased hears of versions that are deleted, in every bucket
 */
export function createS3(options: {
  dataDir?: string | undefined;
  secretOf: SecretOf;
  events?: EventSink;
  onErased?: OnErased;
  authorize?: AuthorizeObject;
}): S3 {
  const store = openS3Store(options.dataDir, options.events, options.onErased);
  return {
    api: createS3Api(store, options.secretOf, options.authorize ?? (() => {})),
    providers: s3Providers(store),
    open(bucket, key, versionId) {
      try {
        const version = store.objects.get(bucket, key, versionId);
        const { size, etag, headers } = version;
        return { size, etag, headers, stream: () => store.read(version) };
      } catch {
        return undefined;
      }
    },
    tagsOf(bucket, key, versionId) {
      try {
        return store.objects.get(bucket, key, versionId).tags;
      } catch {
        return {};
      }
    },
    tag(bucket, key, versionId, tags) {
      const version = store.objects.get(bucket, key, versionId);
      store.objects.change(version, { tags: { ...version.tags, ...tags } });
    },
    close: () => store.close(),
  };
}
