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
