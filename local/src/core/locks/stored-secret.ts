import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const BYTES = 24;

const random = () => randomBytes(BYTES).toString('base64url');

/** A secret that is made once and kept in the data folder, readable for its owner alone; a new one without a folder. */
export function storedSecret(dataDir: string | undefined, name: string, make: () => string = random): string {
  const made = make();
  if (dataDir === undefined) return made;
  const path = join(dataDir, name);
  const own = `${path}.${process.pid}`;
  writeFileSync(own, made, { mode: 0o600 });
  try {
    linkSync(own, path);
    return made;
  } catch {
    return readFileSync(path, 'utf8');
  } finally {
    rmSync(own);
  }
}
