import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ROOT } from '../../cli/src/embedded/start-embedded.ts';

/** What npm does: a title, a shell in between, and no word to either when it is ended. */
const NPM = `
  process.title = 'npm start';
  const [, ...command] = process.argv;
  process.getBuiltinModule('child_process').spawn('sh', ['-c', '"$@"; :', 'sh', process.execPath, ...command], {
    stdio: 'inherit',
    env: { ...process.env, npm_lifecycle_event: 'start' },
  });
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-start-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('a start whose npm is ended before it is ready ends too, with all that it began', async () => {
  const ports = ['--port', '0', '--objects-port', '0', '--console-port', '0'];
  const folders = ['--data', join(folder, 'data'), '--inbox', join(folder, 'inbox')];
  const command = [join(ROOT, 'cli', 'bin', 'countersign.js'), 'start', ...ports, ...folders];
  const npm = spawn(process.execPath, ['-e', NPM, ...command], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const said: string[] = [];
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (data) => said.push(String(data)));
  try {
    await once(npm.stdout, 'data');
    npm.kill('SIGTERM');
    // Whatever is left holds the other end.
    await once(npm, 'close');
    expect(said.join('')).toContain('Stopped before it was ready');
    expect(said.join('')).not.toContain('is ready after');
  } finally {
    if (npm.pid) {
      try {
        process.kill(-npm.pid, 'SIGKILL');
      } catch {
        // Nothing is left of it.
      }
    }
  }
});
