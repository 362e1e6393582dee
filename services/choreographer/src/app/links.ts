import type { ObjectRef } from '@countersign/events';

/** A link that works for a short time, for whoever has it. */
export interface Link {
  readonly url: string;
  readonly expiresAt: Date;
}

export interface UploadLink extends Link {
  /** To send with the PUT, as they are. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Links {
  /** To read a document in the browser, under a file name. */
  toRead(ref: ObjectRef, fileName: string): Promise<Link>;
  /** To put a file under a key of the inbox, with the headers that are part of the signature. */
  toUpload(key: string, contentType: string, side?: string): Promise<UploadLink>;
}
