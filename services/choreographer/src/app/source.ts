import type { Inspection } from '../domain/intake/inspection.ts';

/** A version of an object in the inbox. */
export interface SourceObject {
  readonly bucket: string;
  readonly key: string;
  readonly versionId: string | undefined;
  readonly etag: string;
  readonly bytes: number;
  /** E-mail address that the object's metadata names (`uploaded-by`), for systems that file for people. */
  readonly uploadedBy: string | undefined;
  /** Side of the client, as whoever put it there said. */
  readonly side: string | undefined;
}

export interface ListedObject {
  readonly key: string;
  readonly etag: string;
  readonly lastModified: Date;
}

/** What a virus scanner made of the inbox. */
export interface Scans {
  /** Its verdict on a version, in the words of `GuardDutyMalwareScanStatus`; undefined before there is one. */
  statusOf(object: Pick<SourceObject, 'bucket' | 'key' | 'versionId'>): Promise<string | undefined>;
}

/** The inbox, to read. */
export interface Source {
  /** The newest version, or the one that is named; undefined when it is gone. */
  find(bucket: string, key: string, versionId?: string): Promise<SourceObject | undefined>;
  /** Streams the object by, keeping its hash and what its first bytes say. */
  inspect(object: SourceObject): Promise<Inspection>;
  /** The objects whose keys come behind one, in the order of keys, in pages of at most a thousand. */
  list(bucket: string, after: string): AsyncIterable<readonly ListedObject[]>;
}
