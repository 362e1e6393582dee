import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../free-port.ts';

/** Pinned: its gaps are listed in lacks.ts. It makes keys of elliptic curves by `cryptography`. */
const PACKAGES = ['ministack==1.5.33', 'cryptography==50.0.2'];

/** Installs the emulator into a folder, unless it is there. Answers where its programs are, or why there are none. */
export function installMinistack(folder: string): { readonly bin: string } | { readonly missing: string } {
  const bin = join(folder, 'bin');
  if (existsSync(join(bin, 'ministack'))) return { bin };
  const quiet = ['--quiet', '--disable-pip-version-check'];
  for (const [program, ...parameters] of [
    ['python3', '-m', 'venv', folder],
    [join(bin, 'pip'), 'install', ...quiet, ...PACKAGES],
  ] as const) {
    const { status, stderr, error } = spawnSync(program, parameters, { encoding: 'utf8' });
    if (status !== 0) return { missing: `${program}: ${error?.message ?? stderr.trim()}` };
  }
  return { bin };
}

/**
 * Starts it on loopback with nothing in it. Its functions run on this very Node, and its own evaluation of policies
 * holds each to its role; the key `test` is the account's.
 */
export async function startMinistack(bin: string, region: string) {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-ministack-'));
  const port = await freePort();
  const child = spawn(join(bin, 'ministack'), {
    cwd: folder,
    detached: true,
    stdio: 'ignore',
    env: {
      PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
      HOME: folder,
      TMPDIR: folder,
      STATE_DIR: folder,
      BIND_HOST: '127.0.0.1',
      MINISTACK_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      AUTH: 'true',
      MINISTACK_REGION: region,
      AWS_DEFAULT_REGION: region,
    },
  });
  const endpoint = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`ministack ended with ${child.exitCode}`);
    if (await fetch(endpoint).then(Boolean, () => false)) break;
    await sleep(200);
  }
  return {
    endpoint,
    /** Ends it with the functions that it runs. */
    async close(): Promise<void> {
      const gone = once(child, 'exit');
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
