import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import type { ObjectRef } from '@countersign/events';
import { sha256 } from '@countersign/shared';
import type { ObjectHistory, SealedArchive } from '../app/archive.ts';

/** An archive as one file on disk, objects one after the other, so that memory holds no more of it than their keys. */
export function fileArchive(path: string) {
  const file = openSync(path, 'w+');
  const places = new Map<string, { readonly from: number; readonly bytes: number }>();
  let end = 0;

  function write(key: string, text: string): ObjectRef {
    const bytes = writeSync(file, text, end);
    places.set(key, { from: end, bytes });
    end += bytes;
    return { uri: `s3://audit/${key}`, sha256: sha256(text), bytes };
  }

  function read(key: string): Uint8Array {
    const place = places.get(key);
    if (!place) throw new Error(`The archive has no ${key}`);
    const bytes = Buffer.alloc(place.bytes);
    readSync(file, bytes, 0, place.bytes, place.from);
    return bytes;
  }

  const archive: SealedArchive = {
    async *histories(prefix, afterKey = ''): AsyncGenerator<ObjectHistory> {
      const versions = [{ versionId: '1', lastModified: new Date(0) }];
      const keys = [...places.keys()].filter((key) => key.startsWith(prefix) && key > afterKey);
      for (const key of keys.sort()) yield { key, versions, deleteMarkers: [] };
    },
    read: async (key) => (places.has(key) ? read(key) : undefined),
    uriOf: (key) => `s3://audit/${key}`,
    writeDigest: async (key, text) => write(key, text),
  };
  return {
    archive,
    /** What the recorder writes to. */
    store: {
      putOnce: async (key: string, body: string | Uint8Array) => ({
        ref: write(key, typeof body === 'string' ? body : new TextDecoder().decode(body)),
        created: true,
      }),
      read: async ({ uri }: ObjectRef) => read(uri.slice('s3://audit/'.length)),
    },
    size: () => end,
    close() {
      closeSync(file);
      rmSync(path);
    },
  };
}
