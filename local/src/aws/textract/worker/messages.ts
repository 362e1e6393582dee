import type { ReadPage } from '@countersign/documents';

/** What a reading thread is asked; one thing at a time. */
export interface ReadRequest {
  /** The same for all requests about one document, which the thread then keeps open. */
  readonly document: string;
  readonly bytes: Uint8Array;
  /** 1-based; without it, how many pages there are. */
  readonly page?: number;
}

/** Its answer, or why the document or the page cannot be read. */
export type ReadReply =
  | { readonly pages: number }
  | { readonly page: ReadPage }
  | { readonly unreadable: string };
