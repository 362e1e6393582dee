import { memoryObjectStore } from '@countersign/shared/testing';
import type { RunDocuments } from '../app/receipts.ts';

/** The documents bucket in memory. */
export function memoryDocuments(): RunDocuments & { readonly objects: Map<string, Uint8Array> } {
  const store = memoryObjectStore();
  const root = 's3://documents/';
  const keysBelow = async (prefix: string) =>
    [...store.objects.keys()].map((uri) => uri.slice(root.length)).filter((key) => key.startsWith(prefix));
  return { ...store, keysBelow };
}
