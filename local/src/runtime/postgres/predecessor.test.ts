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
  ['kills the database of the folder that does not end', true],
  ['leaves another process alone that got its number', false],
])('%s', async (_, isDatabase) => {
  const home = await mkdtemp(join(tmpdir(), 'folder-'));
  const folder = join(home, 'postgres');
  const stubborn = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('up')";
  const last = spawn(process.execPath, ['-e', stubborn, ...(isDatabase ? [folder] : [])], {
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
