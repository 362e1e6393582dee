import { buffer } from 'node:stream/consumers';
import type { Doc } from './pen.ts';

/** The bytes of a document, once it has ended. Call it before `doc.end()`. */
export function collect(doc: Doc): Promise<Buffer> {
  return buffer(doc as unknown as AsyncIterable<Uint8Array>);
}
