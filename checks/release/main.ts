/**
 * `npm run release`: from here on others rely on what this commit says. Pins the schemas of its events, its API, its
 * migrations, and itself as the commit beside whose services the next ones must work.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedMigrations } from './pinned-migrations.ts';

const root = join(import.meta.dirname, '..', '..');
const write = (path: string, content: unknown) =>
  writeFileSync(join(root, path), `${JSON.stringify(content, undefined, 2)}\n`);

for (const file of readdirSync(join(root, 'events', 'schemas')))
  copyFileSync(join(root, 'events', 'schemas', file), join(root, 'events', 'released', file));
copyFileSync(join(root, 'api', 'openapi.json'), join(root, 'api', 'released', 'openapi.json'));
write('services/choreographer/src/migrations/released.json', pinnedMigrations(root));
const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
const pinned = JSON.parse(readFileSync(join(root, 'test', 'support', 'released.json'), 'utf8'));
write('test/support/released.json', { ...pinned, released: commit });
