import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from './with-lock.ts';

let lockFile: string;
beforeEach(async () => {
  lockFile = join(await mkdtemp(join(tmpdir(), 'countersign-lock-')), 'packages.lock');
});
afterEach(() => rm(join(lockFile, '..'), { recursive: true }));

test('one works at a time, and the other is told that it waits', async () => {
  const order: string[] = [];
  const first = Promise.withResolvers<void>();
  const one = withLock(lockFile, async () => {
    order.push('first begins');
    await first.promise;
    order.push('first ends');
  });
  const other = new Promise<void>((resolve) => {
    const work = async () => void order.push('second');
    setTimeout(() => resolve(withLock(lockFile, work, { onWait: () => first.resolve() })), 20);
  });
  await Promise.all([one, other]);
  expect(order).toEqual(['first begins', 'first ends', 'second']);
});

test('the lock of a process that died is taken over', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  await writeFile(lockFile, String(pid));
  expect(await withLock(lockFile, async () => 'done')).toBe('done');
});

test('nobody waits who was told not to', async () => {
  const held = Promise.withResolvers<void>();
  const holding = withLock(lockFile, () => held.promise);
  const told = new AbortController();
  const done: string[] = [];
  const waiting = withLock(lockFile, async () => void done.push('worked'), {
    onWait: () => told.abort(),
    signal: told.signal,
  });
  await expect(waiting).rejects.toThrow('aborted');
  held.resolve();
  await holding;
  expect(done).toEqual([]);
});

test('a failure gives the lock back', async () => {
  await expect(withLock(lockFile, () => Promise.reject(new Error('osls failed')))).rejects.toThrow(
    'osls failed',
  );
  await expect(stat(lockFile)).rejects.toThrow('ENOENT');
});
