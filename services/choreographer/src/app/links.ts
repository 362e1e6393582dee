import type { ObjectRef } from '@countersign/events';

/** A link that works for a short time, for whoever has it. */
export interface Link {
  readonly url: string;
  readonly expiresAt: Date;
}

/** A link to upload. */
export interface UploadLink extends Link {
  /** Part of its signature: to send with the PUT, as they are. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What a link to upload is good for. */
export interface FileToUpload {
  readonly contentType: string;
  readonly bytes: number;
  /** Side of the client, kept with the object. */
  readonly side?: string | undefined;
}

export interface Links {
  /** To read a document in the browser, under a file name. */
  toRead(ref: ObjectRef, fileName: string): Promise<Link>;
  /** To put one file of this type and size under a key of the inbox, where nothing is yet. */
  toUpload(key: string, file: FileToUpload): Promise<UploadLink>;
}
