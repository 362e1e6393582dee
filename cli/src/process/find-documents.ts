import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The files to process: files as named, whatever their ending, and every PDF below the folders, in order. */
export async function findDocuments(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(paths.map(documentsAt));
  return [...new Set(found.flat())];
}

async function documentsAt(path: string): Promise<string[]> {
  const { isDirectory } = await statOrExplain(path);
  if (!isDirectory) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith('.pdf'));
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}

async function statOrExplain(path: string): Promise<{ isDirectory: boolean }> {
  try {
    return { isDirectory: (await stat(path)).isDirectory() };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Error(`There is no file or folder ${path}`);
    throw error;
  }
}
