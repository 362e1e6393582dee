import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MIGRATIONS } from '../../services/choreographer/src/migrations/index.ts';

/** SHA-256 of the statement of each migration, in hex, by the name of its file and in their order. */
export function pinnedMigrations(root: string): Record<string, string> {
  const folder = join(root, 'services', 'choreographer', 'src', 'migrations');
  const files = readdirSync(folder).filter((name) => /^\d{4}-/.test(name));
  return Object.fromEntries(
    files.sort().map((name, step) => {
      const hash = createHash('sha256').update(MIGRATIONS[step] ?? '');
      return [name.replace(/\.ts$/, ''), hash.digest('hex')];
    }),
  );
}
