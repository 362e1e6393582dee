import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { waitForPredecessor } from './predecessor.ts';

it('waits for the process that last had the folder, and for nobody else', async () => {
  const home = await mkdtemp(join(tmpdir(), 'folder-'));
  const folder = join(home, 'postgres');
  await waitForPredecessor(folder);
  const last = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  await writeFile(`${folder}.pid`, String(last.pid));
  const order: string[] = [];
  const waiting = waitForPredecessor(folder).then(() => order.push('went on'));
  const ended = once(last, 'exit').then(() => order.push('ended'));
  last.stdin.end();
  await Promise.all([waiting, ended]);
  expect(order).toEqual(['ended', 'went on']);
  await rm(home, { recursive: true });
});

it.each([
  ['kills the database of the folder that does not end', (folder: string) => folder, true],
  ['leaves a process alone that got its number', () => 'elsewhere', false],
  [
    'leaves a process alone that has a folder of a longer name',
    (folder: string) => `${folder}-backup`,
    false,
  ],
  ['leaves a process alone that has a file beside it', (folder: string) => `${folder}.log`, false],
])('%s', async (_, called, isDatabase) => {
  const home = await mkdtemp(join(tmpdir(), 'folder of mine-'));
  const folder = join(home, 'postgres');
  const stubborn = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('up')";
  const last = spawn(process.execPath, ['-e', stubborn, called(folder), '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(last.stdout, 'data');
  await writeFile(`${folder}.pid`, String(last.pid));
  const ended = once(last, 'exit');
  await waitForPredecessor(folder, 100);
  if (!isDatabase) {
    expect(last.signalCode).toBeNull();
    last.kill('SIGKILL');
  }
  expect(await ended).toEqual([null, 'SIGKILL']);
  await rm(home, { recursive: true });
});
