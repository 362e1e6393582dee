import type { ObjectRef } from '@countersign/events';
import type { ChainHead } from '../domain/digest.ts';

/** One version of an object. */
export interface ObjectVersion {
  readonly versionId: string;
  readonly lastModified: Date;
}

/** Everything that lies, or ever lay, under one key. */
export interface ObjectHistory {
  readonly key: string;
  /** From the oldest to the newest. */
  readonly versions: readonly ObjectVersion[];
  /** Delete markers, which hide all versions from who does not ask for them. */
  readonly deleteMarkers: readonly ObjectVersion[];
}

/** A versioned bucket as sealing and verifying see it: nothing here trusts metadata, or what is newest. */
export interface VersionedBucket {
  /** By key; those after `afterKey` if given. */
  histories(prefix: string, afterKey?: string): AsyncIterable<ObjectHistory>;
  /** The bytes of a version; undefined when they are gone or cannot be read. */
  read(key: string, versionId: string): Promise<Uint8Array | undefined>;
}

/** The archive as its sealer sees it. */
export interface SealedArchive extends VersionedBucket {
  /** @throws when a digest stands under the key. */
  writeDigest(key: string, text: string): Promise<ObjectRef>;
  /** Where a version of an object lies. */
  uriOf(key: string, versionId: string): string;
}

/** The newest digest as it is known outside the archive. */
export interface HeadStore {
  read(): Promise<ChainHead | undefined>;
  write(head: ChainHead): Promise<void>;
}
