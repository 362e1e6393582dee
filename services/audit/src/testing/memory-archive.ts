import { type ObjectStore, sha256 } from '@countersign/shared';
import { memoryLogger, memoryPublisher } from '@countersign/shared/testing';
import type { HeadStore, ObjectHistory, SealedArchive } from '../app/archive.ts';
import type { ChainHead } from '../domain/digest.ts';
import { keyPair } from './key-pair.ts';

/** The audit bucket as a map of first versions, the head as a variable, and two key pairs. */
export function memoryArchive() {
  const objects = new Map<string, string>();
  const recording = keyPair('recording');
  const signing = keyPair('signing');
  let head: ChainHead | undefined;
  const refOf = (key: string) => {
    const text = objects.get(key) ?? '';
    return { uri: `s3://audit/${key}`, sha256: sha256(text), bytes: text.length };
  };
  const store: Pick<ObjectStore, 'putOnce' | 'read'> = {
    async putOnce(key, body) {
      const created = !objects.has(key);
      if (created) objects.set(key, typeof body === 'string' ? body : new TextDecoder().decode(body));
      return { ref: refOf(key), created };
    },
    read: async ({ uri }) => new TextEncoder().encode(objects.get(uri.slice('s3://audit/'.length))),
  };
  const archive: SealedArchive = {
    async *histories(prefix, afterKey = ''): AsyncGenerator<ObjectHistory> {
      const versions = [{ versionId: '1', lastModified: new Date(0) }];
      for (const key of [...objects.keys()].sort())
        if (key.startsWith(prefix) && key > afterKey) yield { key, versions, deleteMarkers: [] };
    },
    async read(key) {
      const text = objects.get(key);
      return text === undefined ? undefined : new TextEncoder().encode(text);
    },
    uriOf: (key) => refOf(key).uri,
    async writeDigest(key, text) {
      if (objects.has(key)) throw new Error('taken');
      objects.set(key, text);
      return refOf(key);
    },
  };
  const heads: HeadStore = {
    read: async () => head,
    write: async (newest) => {
      head = newest;
    },
  };
  const publisher = memoryPublisher();
  const counted: string[] = [];
  const trusted = { records: recording.keys, digests: signing.keys };
  return {
    objects,
    store,
    archive,
    heads,
    trusted,
    recording,
    publisher,
    counted,
    /** What sealing takes, at a time. */
    sealPorts: (now: Date) => ({
      archive,
      head: heads,
      signer: signing.signer,
      trusted: async () => trusted,
      publisher,
      metrics: { count: (metric: string) => void counted.push(metric) },
      logger: memoryLogger(),
      now: () => now,
    }),
    /** What verification takes, at a time. */
    verifyPorts: (now: Date) => ({ archive, head: heads, trusted, now: () => now }),
  };
}
