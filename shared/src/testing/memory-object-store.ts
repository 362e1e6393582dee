import type { ObjectRef } from '@countersign/events';
import type { ObjectStore } from '../object-store.ts';
import { sha256 } from '../sha256.ts';

/** An object store in memory that behaves as the one in S3: keys are written once. */
export function memoryObjectStore(
  bucket = 'documents',
): ObjectStore & { readonly objects: Map<string, Uint8Array> } {
  const objects = new Map<string, Uint8Array>();
  const refOf = (uri: string): ObjectRef | undefined => {
    const bytes = objects.get(uri);
    return bytes && { uri, sha256: sha256(bytes), bytes: bytes.length };
  };
  return {
    objects,
    async putOnce(key, body) {
      const uri = `s3://${bucket}/${key}`;
      const created = !objects.has(uri);
      if (created) objects.set(uri, typeof body === 'string' ? new TextEncoder().encode(body) : body);
      return { ref: refOf(uri)!, created };
    },
    find: async (key) => refOf(`s3://${bucket}/${key}`),
    async read(ref) {
      const bytes = objects.get(ref.uri);
      if (!bytes) throw new Error(`No object ${ref.uri}`);
      return bytes;
    },
  };
}
