import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';

/** Which files the folder gave, by key and hash of their bytes, from one start to the next. */
export interface TakenFiles {
  has(key: string, hash: string): boolean;
  add(key: string, hash: string): Promise<void>;
}

const written = z.object({ version: z.literal(1), files: z.record(z.string(), z.string()) });

async function readTaken(path: string): Promise<Map<string, string>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return new Map(text === undefined ? [] : Object.entries(written.parse(JSON.parse(text)).files));
}

/**
 * Keeps them in a file. A file stays in the folder when its contract is forgotten, and nothing in the bucket says any more
 * that it was there: without this the next start would take it in again.
 */
export async function openTakenFiles(path: string): Promise<TakenFiles> {
  const files = await readTaken(path);
  let last = Promise.resolve();
  async function save(): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    const text = JSON.stringify({ version: 1, files: Object.fromEntries(files) });
    await writeFile(`${path}.new`, text, { mode: 0o600 });
    await rename(`${path}.new`, path);
  }
  return {
    has: (key, hash) => files.get(key) === hash,
    add(key, hash) {
      if (files.get(key) === hash) return last;
      files.set(key, hash);
      last = last.then(save, save);
      return last;
    },
  };
}
