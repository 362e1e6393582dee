import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const OTHERS = 0o077;

/**
 * Keeps whatever this process writes from other users of the machine. PGlite's file system sets the mode of a new file
 * itself, past the umask: PostgreSQL leaves its cache of the catalogue (`pg_internal.init`) readable to everybody.
 */
export function keepFilesPrivate(): void {
  process.umask(OTHERS);
  const { chmodSync, fchmodSync } = fs;
  fs.chmodSync = (path, mode) => chmodSync(path, Number(mode) & ~OTHERS);
  fs.fchmodSync = (file, mode) => fchmodSync(file, Number(mode) & ~OTHERS);
  syncBuiltinESMExports();
}
