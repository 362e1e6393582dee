import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from './free-port.ts';

/** A PostgreSQL that others built, on loopback, with a data folder that lives as long as it. */
export interface PostgresServer {
  readonly url: string;
  readonly version: string;
  close(): Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql';

/** Where the programs of the newest PostgreSQL of this machine are; undefined where there is none. */
export function postgresPrograms(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(DEBIAN, version, 'bin')), ...pathFolders()];
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
}

const pathFolders = () => (process.env.PATH ?? '').split(':').filter(Boolean);

/** @param programs folder of `initdb` and `postgres` */
export async function startPostgresServer(programs: string): Promise<PostgresServer> {
  const owner = ownerOfServer();
  const folder = mkdtempSync(join(tmpdir(), 'countersign-postgres-'));
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
  execFileSync(
    join(programs, 'initdb'),
    ['--pgdata', folder, '--username', 'admin', '--auth', 'trust', '--encoding', 'UTF8', '--no-sync'],
    { ...owner, stdio: 'pipe' },
  );
  const port = await freePort();
  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', fsync: 'off' };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(join(programs, 'postgres'), ['-D', folder, ...options], { ...owner, stdio: 'ignore' });
  const url = `postgresql://admin@127.0.0.1:${port}/postgres`;
  return {
    url,
    version: await versionOnceReady(url, child),
    async close() {
      // Ends connections instead of waiting for them.
      child.kill('SIGINT');
      await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL does not run as root; Debian has a user for it. */
function ownerOfServer(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function versionOnceReady(url: string, child: ChildProcess): Promise<string> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`postgres ended with ${child.exitCode}`);
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      const { rows } = await client.query('SHOW server_version');
      return String(rows[0]?.server_version);
    } catch {
      await sleep(100);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
