import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isAlive } from './is-alive.ts';
import { pidLock } from './pid-lock.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pid-lock-'));
  path = join(folder, 'inner', 'held-by');
});
afterEach(() => rmSync(folder, { recursive: true }));

const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid;

it('is held by one at a time, and leaves nothing behind', () => {
  const lock = pidLock(path);
  expect([lock.tryTake(), lock.tryTake()]).toEqual([true, false]);
  expect(lock.holder()).toBe(process.pid);
  lock.release();
  expect(lock.holder()).toBeUndefined();
  expect(readdirSync(join(folder, 'inner'))).toEqual([]);
});

it.each([
  ['a process that ended', () => String(deadPid())],
  ['nobody', () => ''],
  ['half of something', () => 'half a wri'],
])('is taken over from %s', (_name, content) => {
  const lock = pidLock(path);
  lock.tryTake();
  writeFileSync(path, content());
  expect(lock.holder()).toBeUndefined();
  expect(lock.tryTake()).toBe(true);
  expect(readFileSync(path, 'utf8')).toBe(String(process.pid));
  expect(readdirSync(join(folder, 'inner'))).toEqual(['held-by']);
});

it('can be seized from a living process, whose number may be that of another by now', () => {
  const lock = pidLock(path);
  lock.tryTake();
  writeFileSync(path, String(process.ppid));
  expect([lock.holder(), lock.tryTake()]).toEqual([process.ppid, false]);
  lock.seize();
  expect(lock.holder()).toBe(process.pid);
});

it('takes a process of another user for alive', () => {
  // Process 1 is another user's, or this one is root and may ask about it.
  expect(isAlive(1)).toBe(true);
  expect(isAlive(deadPid())).toBe(false);
});

it('is not given up by a process that another took it from', () => {
  const lock = pidLock(path);
  lock.tryTake();
  writeFileSync(path, String(process.ppid));
  lock.release();
  expect(readFileSync(path, 'utf8')).toBe(String(process.ppid));
});
