import type { ReadPage } from '@countersign/documents';

/** A document for the reading thread; one at a time. */
export interface ReadRequest {
  readonly bytes: Uint8Array;
}

/** Its pages, or why it cannot be read. */
export type ReadReply = { readonly pages: readonly ReadPage[] } | { readonly unreadable: string };
