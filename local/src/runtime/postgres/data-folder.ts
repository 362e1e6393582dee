import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { makePrivate } from '../../core/locks/private-folder.ts';
import { forkModule } from './child.ts';

/**
 * Makes a data folder, unless it is there, as a copy of a fresh one: `initdb` takes seconds, so it runs once per
 * installation and its result is kept in `node_modules/.cache`.
 */
export async function ensureDataFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  await putInPlace(folder, async (part) => {
    await cp(await ensureTemplate(), part, { recursive: true });
    makePrivate(part);
  });
}

async function ensureTemplate(): Promise<string> {
  const manifest = findPackageJSON('@electric-sql/pglite', import.meta.url);
  if (manifest === undefined) throw new Error('@electric-sql/pglite is not installed');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const modules = dirname(dirname(dirname(manifest)));
  const template = join(modules, '.cache', 'countersign', `postgres-${version}`);
  if (!existsSync(template)) await putInPlace(template, runInitdb);
  return template;
}

async function runInitdb(folder: string): Promise<void> {
  const [code] = (await once(forkModule('./template-main.ts', [folder]), 'exit')) as [number | null];
  if (code !== 0) throw new Error(`initdb ended with ${code}`);
}

/** Fills a folder under another name first, so that one half made is never taken for whole. */
async function putInPlace(folder: string, fill: (part: string) => Promise<void>): Promise<void> {
  const part = `${folder}.${randomUUID().slice(0, 8)}.part`;
  await mkdir(dirname(folder), { recursive: true });
  try {
    await fill(part);
    await rename(part, folder);
  } catch (error) {
    // Another process may have made it in the meantime.
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}
