import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const GENERATED = new Set(['node_modules', '.serverless', '.esbuild', 'dist', 'coverage']);

/**
 * SHA-256 over the names and contents of files and of everything below folders, in hex.
 * Tests and generated folders do not count: they never reach a bundle. A path that does not exist counts
 * as absent, so that creating it later changes the hash.
 */
export async function contentHash(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) await addPath(path);
  return hash.digest('hex');

  async function addPath(path: string): Promise<void> {
    const entries = await readdir(path, { withFileTypes: true }).catch(onlyFolders);
    if (entries === undefined) return addFile(path);
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (GENERATED.has(entry.name) || entry.name.includes('.test.')) continue;
      await addPath(join(path, entry.name));
    }
  }

  async function addFile(path: string): Promise<void> {
    const content = await readFile(path).catch(() => undefined);
    hash.update(`${path}\0${content?.length ?? 'absent'}\0`);
    if (content !== undefined) hash.update(content);
  }
}

function onlyFolders(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOTDIR' || error.code === 'ENOENT') return undefined;
  throw error;
}
